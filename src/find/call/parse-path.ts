// A failure whose body is no JSON made `res.json()` throw; the action's result does not. Did the caller go the same way then?
import type * as t from '@babel/types'
import { isConsoleMethod } from '../../ast/console.js'
import { skipWrappers } from '../../ast/member.js'
import { rangeOf } from '../../ast/range.js'
import type { NodePath } from '../../ast/traverse.js'
import { bodyInTry } from './body-in-try.js'
import type { ResponseUse } from './call-site.js'
import { catchOf, isBlind, tryAround } from './catch-around.js'
import { type Evidence, implied, type Outcome } from './outcome.js'

/** `call` is a `res.json()` whose error nothing catches at once. */
export function parseUse(call: NodePath, outcome: Outcome, evidence: Evidence): ResponseUse {
  const astray = outcome !== 'success' && !bodyInTry(bodyOf(call)) && !goesTheWayOfAnError(call, evidence)
  return { kind: 'parse', range: rangeOf(call.node), outcome, astray }
}

function bodyOf(call: NodePath): NodePath {
  return skipWrappers(call.parentPath?.isAwaitExpression() ? call.parentPath : call)
}

/** Follows a failed answer behind `res.json()`: does the code there do nothing that the error skipped, and all that the `catch` did? */
function goesTheWayOfAnError(value: NodePath, evidence: Evidence): boolean {
  const statement = value.getStatementParent()
  if (!statement) return false
  if (statement.isThrowStatement()) return true
  const { container, key } = statement
  if (!Array.isArray(container) || typeof key !== 'number') return false
  const end = endOf((container as t.Statement[]).slice(key + 1), evidence)
  const attempt = tryAround(statement)
  const handler = attempt ? catchOf(attempt) : null
  switch (end) {
    case 'throws':
      return handler !== null && isBlind(handler)
    case 'returns':
      return handler !== null && isQuiet(handler) && isLast(attempt!)
    case 'goes on':
      return handler !== null && isQuiet(handler) && attempt!.node.block.body === container
    case 'works':
      return false
  }
}

type End = 'throws' | 'returns' | 'goes on' | 'works'

/** How a failure gets through `statements`. What it tells the console on the way does not count. */
function endOf(statements: readonly t.Statement[], evidence: Evidence): End {
  const [first, ...later] = statements
  if (!first) return 'goes on'
  const end = endOfOne(first, evidence)
  return end === 'goes on' ? endOf(later, evidence) : end
}

function endOfOne(statement: t.Statement, evidence: Evidence): End {
  switch (statement.type) {
    case 'ThrowStatement':
      return 'throws'
    case 'ReturnStatement':
      return statement.argument ? 'works' : 'returns'
    case 'BlockStatement':
      return endOf(statement.body, evidence)
    case 'ExpressionStatement':
      return statement.expression.type === 'CallExpression' && isConsoleMethod(statement.expression.callee)
        ? 'goes on'
        : 'works'
    case 'IfStatement': {
      const { whenTrue, whenFalse } = implied(statement.test, evidence)
      if (whenTrue === 'failure') return endOfOne(statement.consequent, evidence)
      if (whenTrue === 'success' && whenFalse === 'failure')
        return statement.alternate ? endOfOne(statement.alternate, evidence) : 'goes on'
      return 'works'
    }
    default:
      return 'works'
  }
}

/** It does nothing that anybody notices but the console. */
function isQuiet({ node }: NodePath<t.CatchClause>): boolean {
  const nothing: Evidence = { isResponse: () => false }
  return endOf(node.body.body, nothing) === 'goes on'
}

function isLast({ container, key }: NodePath): boolean {
  return Array.isArray(container) && key === container.length - 1
}
