// Where in the code is it already known that a call succeeded, or failed? Read from the tests on its response.
import type * as t from '@babel/types'
import { exits } from '../../ast/exits.js'
import type { NodePath } from '../../ast/traverse.js'

export type Outcome = 'success' | 'failure' | null

/** What a condition says about the call when it holds, and when it does not. */
export interface Implied {
  whenTrue: Outcome
  whenFalse: Outcome
}

/** What is looked for in a condition. */
export interface Evidence {
  /** Is this expression the response itself? */
  isResponse(node: t.Node): boolean
  /** What it means when this expression is truthy, and when it is falsy; `null` for an expression that tells nothing. */
  says?(node: t.Node): Implied | null
  /** What is no 201 may be another success: that alone is no failure. */
  isWary?: true
}

const nothing: Implied = { whenTrue: null, whenFalse: null }
const decided: Implied = { whenTrue: 'success', whenFalse: 'failure' }

/** What `test` implies. */
export function implied(test: t.Node, evidence: Evidence): Implied {
  switch (test.type) {
    case 'UnaryExpression':
      return test.operator === '!' ? swap(implied(test.argument, evidence)) : nothing
    case 'LogicalExpression': {
      const left = implied(test.left, evidence)
      const right = implied(test.right, evidence)
      // Of `a && b` both hold; that it does not hold says something only where both sides say the same.
      if (test.operator === '&&')
        return { whenTrue: left.whenTrue ?? right.whenTrue, whenFalse: agreed(left.whenFalse, right.whenFalse) }
      if (test.operator === '||')
        return { whenTrue: agreed(left.whenTrue, right.whenTrue), whenFalse: left.whenFalse ?? right.whenFalse }
      return nothing
    }
    case 'BinaryExpression':
      return comparison(test, evidence)
    default:
      return truthOf(test, evidence)
  }
}

/** What the truth of a single expression means: `res.ok`, or a field of the body that tells. */
function truthOf(node: t.Node, evidence: Evidence): Implied {
  if (isField(node, 'ok', evidence)) return decided
  return evidence.says?.(node) ?? nothing
}

function agreed(a: Outcome, b: Outcome): Outcome {
  return a === b ? a : null
}

function comparison(test: t.BinaryExpression, evidence: Evidence): Implied {
  if (test.right.type === 'BooleanLiteral') {
    const positive = truthOf(test.left, evidence)
    const sameSign = test.right.value === (test.operator === '===' || test.operator === '==')
    return /^[!=]==?$/.test(test.operator) ? (sameSign ? positive : swap(positive)) : nothing
  }
  if (test.right.type !== 'NumericLiteral' || !isField(test.left, 'status', evidence)) return nothing
  const status = test.right.value
  const otherwise = evidence.isWary ? null : 'failure'
  switch (test.operator) {
    case '===':
    case '==':
      return isSuccess(status)
        ? { whenTrue: 'success', whenFalse: otherwise }
        : { whenTrue: 'failure', whenFalse: null }
    case '!==':
    case '!=':
      return isSuccess(status)
        ? { whenTrue: otherwise, whenFalse: 'success' }
        : { whenTrue: null, whenFalse: 'failure' }
    case '>=':
      return status === 400 || status === 300 ? { whenTrue: 'failure', whenFalse: 'success' } : nothing
    case '<':
      return status === 400 || status === 300 ? { whenTrue: 'success', whenFalse: 'failure' } : nothing
    default:
      return nothing
  }
}

/** `fetch`'s own meaning of `ok`. */
export function isSuccess(status: number): boolean {
  return status >= 200 && status < 300
}

function swap({ whenTrue, whenFalse }: Implied): Implied {
  return { whenTrue: whenFalse, whenFalse: whenTrue }
}

function isField(node: t.Node, name: string, { isResponse }: Evidence): boolean {
  if (node.type !== 'MemberExpression' && node.type !== 'OptionalMemberExpression') return false
  return !node.computed && node.property.type === 'Identifier' && node.property.name === name && isResponse(node.object)
}

/**
 * What is known about the call where `path` stands: from the conditions around it and from earlier statements that left.
 * A comparison with one status of success counts for `res.ok` only where nothing else tells: behind `if (!res.ok) throw`
 * and `if (res.status === 204) return` there is a success.
 */
export function outcomeAt(path: NodePath, evidence: Evidence): Outcome {
  return outcomeBy(path, { ...evidence, isWary: true }) ?? outcomeBy(path, evidence)
}

function outcomeBy(path: NodePath, evidence: Evidence): Outcome {
  for (let at: NodePath | null = path; at?.parentPath; at = at.parentPath) {
    const known = fromParent(at, evidence) ?? fromEarlierStatements(at, evidence)
    if (known) return known
  }
  return null
}

function fromParent(path: NodePath, evidence: Evidence): Outcome {
  const parent = path.parent
  if (parent.type === 'IfStatement' || parent.type === 'ConditionalExpression') {
    const { whenTrue, whenFalse } = implied(parent.test, evidence)
    return path.key === 'consequent' ? whenTrue : path.key === 'alternate' ? whenFalse : null
  }
  if (parent.type === 'LogicalExpression' && path.key === 'right') {
    const { whenTrue, whenFalse } = implied(parent.left, evidence)
    return parent.operator === '&&' ? whenTrue : parent.operator === '||' ? whenFalse : null
  }
  return null
}

function fromEarlierStatements(path: NodePath, evidence: Evidence): Outcome {
  if (!path.inList || typeof path.key !== 'number' || !path.isStatement()) return null
  const earlier = (path.container as t.Node[]).slice(0, path.key)
  for (const statement of earlier.reverse()) {
    if (statement.type !== 'IfStatement') continue
    const { whenTrue, whenFalse } = implied(statement.test, evidence)
    if (exits(statement.consequent) && whenFalse) return whenFalse
    if (exits(statement.alternate) && whenTrue) return whenTrue
  }
  return null
}
