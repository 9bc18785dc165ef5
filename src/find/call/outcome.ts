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

const nothing: Implied = { whenTrue: null, whenFalse: null }

/** What `test` implies. `isResponse` tells whether an expression is the response. */
export function implied(test: t.Node, isResponse: (node: t.Node) => boolean): Implied {
  switch (test.type) {
    case 'UnaryExpression':
      return test.operator === '!' ? swap(implied(test.argument, isResponse)) : nothing
    case 'LogicalExpression': {
      const left = implied(test.left, isResponse)
      const right = implied(test.right, isResponse)
      // Of `a && b` both hold; that it does not hold says something only where both sides say the same.
      if (test.operator === '&&')
        return { whenTrue: left.whenTrue ?? right.whenTrue, whenFalse: agreed(left.whenFalse, right.whenFalse) }
      if (test.operator === '||')
        return { whenTrue: agreed(left.whenTrue, right.whenTrue), whenFalse: left.whenFalse ?? right.whenFalse }
      return nothing
    }
    case 'BinaryExpression':
      return comparison(test, isResponse)
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      return isField(test, 'ok', isResponse) ? { whenTrue: 'success', whenFalse: 'failure' } : nothing
    default:
      return nothing
  }
}

function agreed(a: Outcome, b: Outcome): Outcome {
  return a === b ? a : null
}

function comparison(test: t.BinaryExpression, isResponse: (node: t.Node) => boolean): Implied {
  if (test.right.type === 'BooleanLiteral' && isField(test.left, 'ok', isResponse)) {
    const positive: Implied = { whenTrue: 'success', whenFalse: 'failure' }
    const sameSign = test.right.value === (test.operator === '===' || test.operator === '==')
    return /^[!=]==?$/.test(test.operator) ? (sameSign ? positive : swap(positive)) : nothing
  }
  if (test.right.type !== 'NumericLiteral' || !isField(test.left, 'status', isResponse)) return nothing
  const status = test.right.value
  switch (test.operator) {
    case '===':
    case '==':
      return isSuccess(status)
        ? { whenTrue: 'success', whenFalse: 'failure' }
        : { whenTrue: 'failure', whenFalse: null }
    case '!==':
    case '!=':
      return isSuccess(status)
        ? { whenTrue: 'failure', whenFalse: 'success' }
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

function isField(node: t.Node, name: string, isResponse: (node: t.Node) => boolean): boolean {
  if (node.type !== 'MemberExpression' && node.type !== 'OptionalMemberExpression') return false
  return !node.computed && node.property.type === 'Identifier' && node.property.name === name && isResponse(node.object)
}

/** What is known about the call where `path` stands: from the conditions around it and from earlier statements that left. */
export function outcomeAt(path: NodePath, isResponse: (node: t.Node) => boolean): Outcome {
  for (let at: NodePath | null = path; at?.parentPath; at = at.parentPath) {
    const known = fromParent(at, isResponse) ?? fromEarlierStatements(at, isResponse)
    if (known) return known
  }
  return null
}

function fromParent(path: NodePath, isResponse: (node: t.Node) => boolean): Outcome {
  const parent = path.parent
  if (parent.type === 'IfStatement' || parent.type === 'ConditionalExpression') {
    const { whenTrue, whenFalse } = implied(parent.test, isResponse)
    return path.key === 'consequent' ? whenTrue : path.key === 'alternate' ? whenFalse : null
  }
  if (parent.type === 'LogicalExpression' && path.key === 'right') {
    const { whenTrue, whenFalse } = implied(parent.left, isResponse)
    return parent.operator === '&&' ? whenTrue : parent.operator === '||' ? whenFalse : null
  }
  return null
}

function fromEarlierStatements(path: NodePath, isResponse: (node: t.Node) => boolean): Outcome {
  if (!path.inList || typeof path.key !== 'number' || !path.isStatement()) return null
  const earlier = (path.container as t.Node[]).slice(0, path.key)
  for (const statement of earlier.reverse()) {
    if (statement.type !== 'IfStatement') continue
    const { whenTrue, whenFalse } = implied(statement.test, isResponse)
    if (exits(statement.consequent) && whenFalse) return whenFalse
    if (exits(statement.alternate) && whenTrue) return whenTrue
  }
  return null
}
