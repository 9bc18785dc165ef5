// The repair of one `try` that swallows an interrupt: out of it, or thrown on by its `catch`.
import type { CallExpression, CatchClause, Identifier, Statement, TryStatement } from '@babel/types'
import { doesWork } from '../../ast/does-work.js'
import { importOrigin } from '../../ast/import-origin.js'
import { importsOf } from '../../ast/imports.js'
import type { Parsed } from '../../ast/parse.js'
import { rangeOf } from '../../ast/range.js'
import { statementCall } from '../../ast/statement-call.js'
import { lineIndent, textStyle } from '../../ast/text-style.js'
import type { NodePath } from '../../ast/traverse.js'
import type { Edit } from '../../edit/edit.js'
import { editImports } from '../../edit/edit-imports.js'
import { leaveTry } from '../../edit/leave-try.js'
import { rethrowFirst } from '../../edit/rethrow-first.js'
import { fallsThrough } from './falls-through.js'
import { waysOfInterrupt } from './swallowing-catch.js'
import type { Swallowing } from './swallowed-interrupt.js'
import { isTypeScript } from '../../ast/is-typescript.js'

/** What throws so that Next can act on it. */
export const interrupts = ['redirect', 'permanentRedirect', 'notFound', 'forbidden', 'unauthorized']

export interface Repair {
  edits: Edit[]
  /** Why there is none. */
  reason: string | null
  /** Whether the edits need `unstable_rethrow`. */
  rethrows: boolean
}

/**
 * @param all every `try` that swallows, since an interrupt that leaves one may land in the next
 * @param hasRethrow whether the Next at hand has `unstable_rethrow`
 */
export function leaveThroughTry(
  parsed: Parsed,
  { path, calls }: Swallowing,
  all: ReadonlyMap<TryStatement, Swallowing>,
  hasRethrow: boolean,
): Repair {
  const handler = path.get('handler') as NodePath<CatchClause>
  if (waysOfInterrupt(handler)?.has('through')) {
    const reason = whatRunsBehind(path)
    if (reason) return kept(reason)
  }
  const isNested = [...all.values()].some(
    (other) => other.path !== path && (path.isDescendant(other.path) || other.path.isDescendant(path)),
  )
  const last = isNested || calls.length > 1 ? null : lastStatement(path, calls[0]!)
  const moved = last && isReadable(last, path) ? leaveTry(parsed, path.node, last.node) : null
  if (moved) return { edits: moved, reason: null, rethrows: false }
  if (hasRethrow) return rethrow(parsed, handler, calls[0]!)
  const carried = last ? carryTarget(parsed, path, last) : null
  return carried
    ? { edits: carried, reason: null, rethrows: false }
    : kept('it cannot stand behind the `try`, and `unstable_rethrow` needs Next 15')
}

/** The import of `unstable_rethrow`, where the file has none and takes names from next/navigation. */
export function importRethrow(parsed: Parsed): Edit[] {
  return namedImports(parsed).length > 0
    ? editImports(parsed, { add: [{ source: 'next/navigation', name: 'unstable_rethrow' }] })
    : []
}

function rethrow(parsed: Parsed, handler: NodePath<CatchClause>, call: NodePath<CallExpression>): Repair {
  const { param } = handler.node
  if (param && param.type !== 'Identifier') return kept('its `catch` takes the error apart')
  const error = param?.name ?? freeName(handler)
  if (error === null) return kept('its `catch` has no name for the error')
  const name = rethrowName(parsed, call, handler)
  if (name === null) return kept('`unstable_rethrow` cannot be imported here')
  return { edits: rethrowFirst(parsed, handler.node, name, error), reason: null, rethrows: !name.includes('.') }
}

/** The file's name for `unstable_rethrow`, which is imported where it is not yet. */
function rethrowName(parsed: Parsed, call: NodePath<CallExpression>, handler: NodePath): string | null {
  const named = namedImports(parsed)
  const own = named.find(({ imported }) => imported === 'unstable_rethrow')
  if (own) return own.local
  if (named.length > 0) return handler.scope.hasBinding('unstable_rethrow', true) ? null : 'unstable_rethrow'
  // `navigation.redirect()`
  const callee = call.get('callee')
  const object = callee.isMemberExpression() ? (callee.get('object') as NodePath) : null
  return object?.isIdentifier() && importOrigin(object) ? `${object.node.name}.unstable_rethrow` : null
}

function namedImports({ ast }: Parsed) {
  return importsOf(ast).filter(
    ({ source, imported, typeOnly }) =>
      source === 'next/navigation' && imported !== '*' && imported !== 'default' && !typeOnly,
  )
}

/** A name that nothing in the `catch` reads, sets or declares. */
function freeName(handler: NodePath<CatchClause>): string | null {
  const used = new Set<string>()
  handler.traverse({
    Identifier({ node, parent }) {
      const isKey = parent.type === 'ObjectProperty' && parent.key === node && !parent.shorthand && !parent.computed
      const isMember = parent.type === 'MemberExpression' && parent.property === node && !parent.computed
      if (!isKey && !isMember) used.add(node.name)
    },
  })
  return ['error', 'caught', 'thrown'].find((name) => !used.has(name)) ?? null
}

/** The statement that is nothing but `call`, where it stands last in the `try` and other code is left there. */
function lastStatement(path: NodePath<TryStatement>, call: NodePath<CallExpression>): NodePath<Statement> | null {
  const list = path.get('block.body') as NodePath<Statement>[]
  const last = list.at(-1)
  if (!last || list.length < 2 || !path.inList || statementCall(last)?.node !== call.node) return null
  // Where any error gets past the `catch`, the moved call would run after a failure.
  return fallsThrough(path.get('handler.body.body') as NodePath<Statement>[]) ? null : last
}

/** Whether the call's arguments are the same behind the `try`, and cannot fail there where the `catch` would have acted. */
function isReadable(statement: NodePath<Statement>, path: NodePath<TryStatement>): boolean {
  let readable = !doesWork(statementCall(statement)!.get('callee'))
  for (const argument of statementCall(statement)!.get('arguments')) {
    readable &&= !doesWork(argument) && !argument.isMemberExpression()
    argument.traverse({
      MemberExpression: () => void (readable = false),
      CallExpression: () => void (readable = false),
    })
    const names = argument.isIdentifier() ? [argument] : []
    argument.traverse({ Identifier: (inner) => void names.push(inner) })
    readable &&= names.every((name) => isOuter(name, path))
  }
  return readable
}

function isOuter(name: NodePath<Identifier>, path: NodePath<TryStatement>): boolean {
  const binding = name.scope.getBinding(name.node.name)
  if (!binding || path.scope.getBinding(name.node.name) !== binding) return false
  // A `finally` runs before what stands behind the `try`.
  return binding.constant || !path.node.finalizer
}

/** `const target = …` has to be known behind the `try`: a variable ahead of it, set where the redirect stood. */
function carryTarget(parsed: Parsed, path: NodePath<TryStatement>, last: NodePath<Statement>): Edit[] | null {
  const { text, file } = parsed
  const { eol, end } = textStyle(parsed)
  const call = statementCall(last)!.node
  const [argument, more] = call.arguments
  const name = ['target', 'destination'].find((each) => !path.scope.hasBinding(each) && !text.includes(`${each}:`))
  const isPlain = last.isExpressionStatement() || last.isReturnStatement()
  const blanks = lineIndent(text, path.node.start!)
  const startsLine = text.slice(0, path.node.start!).endsWith(`\n${blanks}`)
  if (!argument || more || argument.type === 'SpreadElement' || !name || !isPlain || !startsLine) return null
  const code = rangeOf(last.node)
  const before = text.slice(code.start, argument.start!)
  const after = text.slice(argument.end!, code.end)
  if (before.includes('\n') || after.includes('\n') || path.node.finalizer) return null
  const type = isTypeScript(file) ? ': string' : ''
  const behind = path.node.end!
  if (!/^[ \t]*(\r?\n|$)/.test(text.slice(behind))) return null
  return [
    { start: path.node.start!, end: path.node.start!, text: `let ${name}${type}${end}${eol}${blanks}` },
    { start: code.start, end: argument.start!, text: `${name} = ` },
    { start: argument.end!, end: code.end, text: after.endsWith(';') ? ';' : '' },
    { start: behind, end: behind, text: `${eol}${eol}${blanks}${before}${name}${after}` },
  ]
}

/** Why the code that runs today because the `catch` lets control through has to go on running; `null` where nothing is lost. */
function whatRunsBehind(path: NodePath<TryStatement>): string | null {
  for (let at: NodePath = path; at.parentPath && !at.isFunction(); at = at.parentPath) {
    if (at.isLoop()) return 'the loop around it goes on today, and would not any more'
    const later = at.inList && at.listKey !== 'params' ? (at.getAllNextSiblings() as NodePath<Statement>[]) : []
    if (later.some(isWork)) return 'the code behind the `try` runs today, and would not any more'
  }
  return null
}

function isWork(statement: NodePath<Statement>): boolean {
  if (statement.isFunctionDeclaration()) return false
  if (!statement.isReturnStatement()) return doesWork(statement)
  const value = statement.get('argument') as NodePath
  return value.node != null && !value.isJSXElement() && !value.isJSXFragment() && doesWork(value)
}

function kept(reason: string): Repair {
  return { edits: [], reason, rethrows: false }
}
