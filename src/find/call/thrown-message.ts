// What a function of the project's own throws where the answer is no success.
import type * as t from '@babel/types'
import type { Parsed } from '../../ast/parse.js'
import { isAt, moved, rangeOf } from '../../ast/range.js'
import type { NodePath } from '../../ast/traverse.js'
import type { Range } from '../../location.js'
import type { ResponseUse, StatusError, ThrownMessage } from './call-site.js'
import { type HeldWords, heldWords } from './held-words.js'
import { statusErrorIn } from './status-error.js'
import { errorOf, thrownAt } from './thrown-error.js'
import { isDropped } from './uses.js'
import { movedRead } from './words-text.js'

/** The response, as it is looked at. */
export interface Looks {
  uses: readonly ResponseUse[]
  isResponse: (node: t.Node) => boolean
}

/**
 * `if (!res.ok) throw new Error(…)`, perhaps with the body read before, or another error for one status or the other.
 * @returns also the looks at the response of which the message is all there is to say; `null` where anything else is done
 */
export function thrownBy(
  statement: NodePath<t.IfStatement>,
  { uses, isResponse }: Looks,
  parsed: Parsed,
): { message: ThrownMessage; told: readonly Range[] } | null {
  const { text: source, file } = parsed
  const { test, alternate } = statement.node
  if (alternate || !asksForFailure(test, uses)) return null
  const consequent = statement.get('consequent')
  const block: NodePath[] = consequent.isBlockStatement() ? consequent.get('body') : [consequent]
  const last = block.at(-1)
  if (!last?.isThrowStatement()) return null
  const first = firstErrors(block.slice(0, -1), isResponse, parsed)
  const { rest } = first
  const isTaken = rest.every(({ node }) => isDropped(node, uses))
  const held = isTaken ? null : heldWords(rest, uses, isResponse, source)
  if (!isTaken && !held) return null
  const thrown = thrownAt(last, parsed)
  if (!thrown) return null
  const place = held && thrown.args.find((each) => each.type === 'Identifier' && each.name === held.name)
  if (place === undefined) return null
  const written = errorOf(last, thrown, uses, source, place)
  if (!written) return null
  const at = `${file}:${statement.node.loc?.start.line ?? 1}`
  const words = held && place ? withHeld(written, moved(rangeOf(place), -thrown.range.start), held, at) : written
  const told = [...first.told, ...(held?.told ?? [])]
  return { message: withStatusErrors(words, first.errors), told }
}

/** The message behind these errors, each of which is thrown in its place for a status. */
export function withStatusErrors(message: ThrownMessage, errors: readonly StatusError[]): ThrownMessage {
  const byStatus = [...errors, ...(message.byStatus ?? [])]
  return byStatus.length === 0 ? message : { ...message, byStatus }
}

/** The errors for one status each that stand in front of everything else. */
function firstErrors(
  statements: readonly NodePath[],
  isResponse: Looks['isResponse'],
  parsed: Parsed,
): { errors: readonly StatusError[]; told: readonly Range[]; rest: readonly NodePath[] } {
  const read = statements.map((each) => statusErrorIn(each, isResponse, parsed))
  const end = read.includes(null) ? read.indexOf(null) : read.length
  const found = read.slice(0, end).filter((each) => each !== null)
  return { errors: found.map(({ error }) => error), told: found.map(({ told }) => told), rest: statements.slice(end) }
}

/** The words themselves in the place of the variable that held them. */
function withHeld(written: ThrownMessage, { start, end }: Range, held: HeldWords, at: string): ThrownMessage {
  const { text, reads } = written
  const before = reads.filter(({ range }) => range.start < start)
  const behind = reads.filter(({ range }) => range.start >= end)
  const { withoutJson } = held
  return {
    ...written,
    text: text.slice(0, start) + held.text + text.slice(end),
    reads: [
      ...before,
      ...held.reads.map((read) => movedRead(read, start)),
      ...behind.map((read) => movedRead(read, held.text.length - (end - start))),
    ],
    ...(withoutJson ? { withoutJson: { ...withoutJson, range: moved(withoutJson.range, start), at } } : {}),
  }
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
