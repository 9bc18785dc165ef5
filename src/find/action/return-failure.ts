// What stands in the place of an expected failure: a `return` of the state that says so.
import type { CallExpression, Expression, ThrowStatement } from '@babel/types'
import { commentFree } from '../../ast/comment-free.js'
import type { Parsed } from '../../ast/parse.js'
import { rangeOf } from '../../ast/range.js'
import { lineIndent, textStyle } from '../../ast/text-style.js'
import type { NodePath } from '../../ast/traverse.js'
import type { Edit } from '../../edit/edit.js'
import { replaceByReturn, writeReturn } from '../../edit/write-return.js'
import { negation } from './assertion.js'
import type { ExpectedFailure } from './expected-failure.js'
import type { FailureShape } from './failure-shape.js'
import { flattened, safeParseEdits } from './safe-parse.js'
import { type SchemaParse, zodMajor } from './schema-parse.js'

/** One expected failure of an action. */
export type Failure =
  | ({ kind: 'throw'; path: NodePath<ThrowStatement> } & ExpectedFailure)
  | { kind: 'assert'; path: NodePath<CallExpression>; test: NodePath<Expression>; message: string }
  | ({ kind: 'parse' } & SchemaParse)

/**
 * The edits that return `failure` in `shape`.
 * @param zod the major of the zod in use, where it is known.
 * @param names what earlier failures of the action have declared.
 * @returns why they cannot be made, as text.
 */
export function returnFailure(
  parsed: Parsed,
  failure: Failure,
  shape: FailureShape,
  zod: number | null | undefined,
  names: Set<string>,
): Edit[] | string {
  if (failure.kind === 'parse') return safeParseEdits(parsed, failure, shape, zodMajor(parsed, zod), names)
  const entries = [...shape.fixed, `${shape.message}: ${failure.message}`]
  if (failure.kind === 'assert') return assertEdits(parsed, failure.path, failure.test, entries)
  const { path } = failure
  const range = { start: path.node.start!, end: path.node.argument.end! }
  if (!commentFree(parsed, range)) return 'a comment stands inside the `throw`'
  if (failure.parsed !== null) {
    if (shape.errors === null) return 'its state has no place for field errors'
    entries.push(`${shape.errors}: ${flattened(parsed, failure.parsed, zodMajor(parsed, zod))}`)
  }
  return [replaceByReturn(parsed, range, entries, path.inList)]
}

/** `invariant(post, 'Not found')` => `if (!post) return { … }` */
function assertEdits(
  parsed: Parsed,
  call: NodePath<CallExpression>,
  test: NodePath<Expression>,
  entries: readonly string[],
): Edit[] | string {
  const statement = call.parentPath
  const range = rangeOf(call.node)
  if (!statement.inList) return 'the assertion is the body of another statement'
  if (!commentFree(parsed, range)) return 'a comment stands inside the assertion'
  const { eol, indent, end } = textStyle(parsed)
  const blanks = lineIndent(parsed.text, range.start)
  const head = `if (${negation(parsed, test.node)})`
  const line = writeReturn(parsed, range.start, entries, `${blanks}${head} `)
  if (!line.includes('\n') && !head.includes('\n')) return [{ ...range, text: `${head} ${line}` }]
  const inner = writeReturn(parsed, range.start, entries, blanks + indent)
  const hasEnd = parsed.text[statement.node.end! - 1] === ';'
  const whole = { start: range.start, end: hasEnd ? statement.node.end! : range.end }
  return [{ ...whole, text: `${head} {${eol}${blanks}${indent}${inner}${end}${eol}${blanks}}` }]
}
