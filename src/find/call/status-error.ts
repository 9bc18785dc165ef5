// The errors that a function of the project's own throws for one status each: `if (res.status === 401) throw new SignedOutError('…')`.
import type * as t from '@babel/types'
import { memberName } from '../../ast/member.js'
import type { Parsed } from '../../ast/parse.js'
import { rangeOf } from '../../ast/range.js'
import { onlyStatement } from '../../ast/statements-of.js'
import type { NodePath } from '../../ast/traverse.js'
import type { Range } from '../../location.js'
import type { StatusError } from './call-site.js'
import { errorOf, thrownAt } from './thrown-error.js'

/**
 * Reads one such statement.
 * @returns also the look at the status, of which this is all there is to say; `null` for any other statement
 */
export function statusErrorIn(
  statement: NodePath,
  isResponse: (node: t.Node) => boolean,
  parsed: Parsed,
): { error: StatusError; told: Range } | null {
  if (!statement.isIfStatement() || statement.node.alternate) return null
  const { test, consequent } = statement.node
  const status = failedStatus(test, isResponse)
  const only = onlyStatement(consequent)
  if (status === null || only?.type !== 'ThrowStatement') return null
  const consequentPath = statement.get('consequent')
  const path = consequentPath.isBlockStatement() ? consequentPath.get('body')[0]! : consequentPath
  if (!path.isThrowStatement()) return null
  const thrown = thrownAt(path, parsed)
  const error = thrown && errorOf(path, thrown, [], parsed.text)
  return error && { error: { ...error, status }, told: rangeOf(test) }
}

/** The `401` of `res.status === 401`. */
function failedStatus(test: t.Expression, isResponse: (node: t.Node) => boolean): number | null {
  if (test.type !== 'BinaryExpression' || !/^===?$/.test(test.operator)) return null
  const { left, right } = test
  const isStatus = left.type === 'MemberExpression' && memberName(left) === 'status' && isResponse(left.object)
  return isStatus && right.type === 'NumericLiteral' && right.value >= 400 ? right.value : null
}
