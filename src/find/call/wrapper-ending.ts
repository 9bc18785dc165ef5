// What a function of the project's own makes of a response: one check that throws, and the body given back.
import type * as t from '@babel/types'
import { bindingOrigin } from '../../ast/import-origin.js'
import type { Parsed } from '../../ast/parse.js'
import { rangeOf } from '../../ast/range.js'
import type { NodePath } from '../../ast/traverse.js'
import type { Range } from '../../location.js'
import type { FieldUse, ResponseUse, ThrownClass, ThrownMessage } from './call-site.js'

/** What its callers get, and the message of what it throws. */
export interface Ending {
  gives: 'body' | 'nothing'
  message: ThrownMessage
}

/** What stands behind the request: the body taken out, one check that throws, and the body returned. */
export function readEnding(
  statements: readonly NodePath[],
  uses: readonly ResponseUse[],
  parsed: Parsed,
): Ending | null {
  let message: ThrownMessage | null = null
  let gives: Ending['gives'] = 'nothing'
  for (const statement of statements) {
    if (isDropped(statement.node, uses)) continue
    if (statement.isIfStatement() && !message) {
      message = thrownBy(statement, uses, parsed)
      if (!message) return null
    } else if (message && gives === 'nothing' && statement.isReturnStatement() && isBody(statement.node.argument, uses))
      gives = 'body'
    else if (message && isTaken(statement, uses)) gives = 'body'
    else return null
  }
  const last = statements.at(-1)
  return message && (gives === 'nothing' || last?.isReturnStatement()) ? { message, gives } : null
}

function isDropped({ start, end }: t.Node, uses: readonly ResponseUse[]): boolean {
  return uses.some(({ kind, range }) => kind === 'drop' && range.start === start && range.end === end)
}

/** `const data = await res.json()` behind the check, and `return data`. */
function isTaken(statement: NodePath, uses: readonly ResponseUse[]): boolean {
  if (statement.isReturnStatement()) {
    const { argument } = statement.node
    const name = argument?.type === 'TSAsExpression' ? argument.expression : argument
    const declared = name?.type === 'Identifier' ? statement.scope.getBinding(name.name)?.path : null
    return declared?.isVariableDeclarator() === true && isBody(declared.node.init, uses)
  }
  const [only, ...others] = statement.isVariableDeclaration() ? statement.node.declarations : []
  return only?.id.type === 'Identifier' && others.length === 0 && isBody(only.init, uses)
}

function isBody(node: t.Node | null | undefined, uses: readonly ResponseUse[]): boolean {
  if (!node) return false
  if (node.type === 'TSAsExpression' || node.type === 'ParenthesizedExpression') return isBody(node.expression, uses)
  if (node.type === 'AwaitExpression') return isBody(node.argument, uses) || isSuccessBody(node, uses)
  return isSuccessBody(node, uses)
}

function isSuccessBody({ start, end }: t.Node, uses: readonly ResponseUse[]): boolean {
  return uses.some(
    (use) => use.kind === 'body' && use.outcome === 'success' && use.range.start === start && use.range.end === end,
  )
}

/** `if (!res.ok) throw new Error(…)`, perhaps with the body read before. */
function thrownBy(
  statement: NodePath<t.IfStatement>,
  uses: readonly ResponseUse[],
  { text: source, file }: Parsed,
): ThrownMessage | null {
  const { test, consequent, alternate } = statement.node
  if (alternate || !asksForFailure(test, uses)) return null
  const block = consequent.type === 'BlockStatement' ? consequent.body : [consequent]
  const last = block.at(-1)
  if (last?.type !== 'ThrowStatement' || !block.slice(0, -1).every((each) => isDropped(each, uses))) return null
  const { argument } = last
  const thrown = argument.type === 'NewExpression' ? thrownClass(argument, statement, file) : null
  const [first] = thrown?.args ?? []
  const end = thrown?.args.at(-1)
  if (!thrown) return null
  const range = first && end ? { start: rangeOf(first).start, end: rangeOf(end).end } : { start: 0, end: 0 }
  if (namesOthers(statement, range, uses)) return null
  const { start, end: stop } = range
  const message = { text: source.slice(start, stop), reads: readsWithin(start, stop, uses) }
  return thrown.own ? { ...message, thrown: thrown.own } : message
}

/** `new Error(text)`, or an error of the project's own with any arguments. */
function thrownClass(
  { callee, arguments: args }: t.NewExpression,
  { scope }: NodePath,
  file: string,
): { own: ThrownClass | null; args: readonly t.Node[] } | null {
  if (callee.type !== 'Identifier') return null
  const binding = scope.getBinding(callee.name)
  if (!binding) return callee.name === 'Error' && args.length === 1 ? { own: null, args } : null
  const { name } = callee
  const origin = bindingOrigin(binding)
  if (origin) return origin.imported === name ? { own: { name, file, from: origin.source }, args } : null
  const isExported = binding.path.isClassDeclaration() && binding.path.parentPath?.isExportNamedDeclaration() === true
  return isExported ? { own: { name, file, from: null }, args } : null
}

/** What of the failure stands in the message, by its place there. */
function readsWithin(start: number, end: number, uses: readonly ResponseUse[]): ThrownMessage['reads'] {
  const inside = (use: ResponseUse) => use.range.start >= start && use.range.end <= end
  const moved = (range: { start: number; end: number }) => ({ start: range.start - start, end: range.end - start })
  return uses
    .filter((use): use is FieldUse | Extract<ResponseUse, { kind: 'status' }> => /^(field|status)$/.test(use.kind))
    .filter(inside)
    .map((use) => ({
      range: moved(use.range),
      field: use.kind === 'field' ? use.field : null,
      operand: use.kind === 'field' && use.operand ? moved(use.operand) : null,
    }))
}

/** Anything else in the message would mean nothing, or something else, where the call is. */
function namesOthers(statement: NodePath, text: Range, uses: readonly ResponseUse[]): boolean {
  let others = false
  statement.traverse({
    Identifier(path) {
      const { start, end } = path.node
      if (start! < text.start || end! > text.end || !path.isReferencedIdentifier()) return
      const isRead = uses.some(
        (use) =>
          (use.kind === 'status' || (use.kind === 'field' && use.outcome === 'failure')) &&
          use.range.start <= start! &&
          end! <= use.range.end,
      )
      others ||= !isRead
    },
  })
  return others
}

/** `!res.ok`, or `res.status !== 200`. */
function asksForFailure(test: t.Expression, uses: readonly ResponseUse[]): boolean {
  const asked = test.type === 'UnaryExpression' && test.operator === '!' ? test.argument : null
  return uses.some(
    (use) =>
      (use.kind === 'ok' && asked !== null && use.range.start === asked.start && use.range.end === asked.end) ||
      (use.kind === 'successStatus' && use.negated && use.range.start === test.start && use.range.end === test.end),
  )
}
