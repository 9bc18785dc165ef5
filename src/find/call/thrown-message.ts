// The words of the error that a function of the project's own throws where the answer is no success.
import type * as t from '@babel/types'
import { bindingOrigin } from '../../ast/import-origin.js'
import type { Parsed } from '../../ast/parse.js'
import { isAt, isWithin, moved, rangeOf } from '../../ast/range.js'
import type { NodePath } from '../../ast/traverse.js'
import type { Range } from '../../location.js'
import type { ResponseUse, ThrownClass, ThrownMessage } from './call-site.js'
import { type HeldWords, heldWords } from './held-words.js'
import { isDropped } from './uses.js'
import { movedRead, readsWithin } from './words-text.js'

/** The response, as it is looked at. */
export interface Looks {
  uses: readonly ResponseUse[]
  isResponse: (node: t.Node) => boolean
}

/**
 * `if (!res.ok) throw new Error(…)`, perhaps with the body read before.
 * @returns also the looks at the response of which the message is all there is to say; `null` where anything else is done
 */
export function thrownBy(
  statement: NodePath<t.IfStatement>,
  { uses, isResponse }: Looks,
  { text: source, file }: Parsed,
): { message: ThrownMessage; told: readonly Range[] } | null {
  const { test, alternate } = statement.node
  if (alternate || !asksForFailure(test, uses)) return null
  const consequent = statement.get('consequent')
  const block: NodePath[] = consequent.isBlockStatement() ? consequent.get('body') : [consequent]
  const last = block.at(-1)
  if (!last?.isThrowStatement()) return null
  const above = block.slice(0, -1)
  const isTaken = above.every(({ node }) => isDropped(node, uses))
  const held = isTaken ? null : heldWords(above, uses, isResponse, source)
  if (!isTaken && !held) return null
  const { argument } = last.node
  const isMade = argument.type === 'NewExpression' || argument.type === 'CallExpression'
  const thrown = isMade ? thrownClass(argument, statement, file) : null
  const [first] = thrown?.args ?? []
  const end = thrown?.args.at(-1)
  if (!thrown) return null
  const range = first && end ? { start: rangeOf(first).start, end: rangeOf(end).end } : { start: 0, end: 0 }
  const place = held && thrown.args.find((each) => each.type === 'Identifier' && each.name === held.name)
  if (place === undefined || namesOthers(last, range, uses, place)) return null
  const written = { text: source.slice(range.start, range.end), reads: readsWithin(range, uses) }
  const at = `${file}:${statement.node.loc?.start.line ?? 1}`
  const words = held && place ? withHeld(written, moved(rangeOf(place), -range.start), held, at) : written
  return { message: thrown.own ? { ...words, thrown: thrown.own } : words, told: held?.told ?? [] }
}

/** The words themselves in the place of the variable that held them. */
function withHeld(
  { text, reads }: Pick<ThrownMessage, 'text' | 'reads'>,
  { start, end }: Range,
  held: HeldWords,
  at: string,
): ThrownMessage {
  const before = reads.filter(({ range }) => range.start < start)
  const behind = reads.filter(({ range }) => range.start >= end)
  const { withoutJson } = held
  return {
    text: text.slice(0, start) + held.text + text.slice(end),
    reads: [
      ...before,
      ...held.reads.map((read) => movedRead(read, start)),
      ...behind.map((read) => movedRead(read, held.text.length - (end - start))),
    ],
    ...(withoutJson ? { withoutJson: { ...withoutJson, range: moved(withoutJson.range, start), at } } : {}),
  }
}

/** `new Error(text)`, `Error(text)`, or an error of the project's own with any arguments. */
function thrownClass(
  { type, callee, arguments: args }: t.NewExpression | t.CallExpression,
  { scope }: NodePath,
  file: string,
): { own: ThrownClass | null; args: readonly t.Node[] } | null {
  if (callee.type !== 'Identifier') return null
  const binding = scope.getBinding(callee.name)
  if (!binding) return callee.name === 'Error' && args.length === 1 ? { own: null, args } : null
  if (type === 'CallExpression') return null
  const { name } = callee
  const origin = bindingOrigin(binding)
  if (origin) return origin.imported === name ? { own: { name, file, from: origin.source }, args } : null
  const isExported = binding.path.isClassDeclaration() && binding.path.parentPath?.isExportNamedDeclaration() === true
  return isExported ? { own: { name, file, from: null }, args } : null
}

/** Anything else in the message would mean nothing, or something else, where the call is. */
function namesOthers(statement: NodePath, text: Range, uses: readonly ResponseUse[], held: t.Node | null): boolean {
  let others = false
  statement.traverse({
    Identifier(path) {
      if (!isWithin(path.node, text) || path.node === held || !path.isReferencedIdentifier()) return
      const isRead = uses.some(
        (use) =>
          (use.kind === 'status' || (use.kind === 'field' && use.outcome === 'failure')) &&
          isWithin(path.node, use.range),
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
      (use.kind === 'ok' && asked !== null && isAt(use.range, asked)) ||
      (use.kind === 'successStatus' && use.negated && isAt(use.range, test)),
  )
}
