// Which way a test goes in the browser: `typeof window === 'undefined'`.
import type * as t from '@babel/types'

/** The value of a test that tells browser and server apart, in the browser; `null` for every other one. */
export function browserTruth(node: t.Node): boolean | null {
  if (node.type === 'UnaryExpression' && node.operator === '!') return negated(browserTruth(node.argument))
  if (node.type === 'LogicalExpression' && node.operator !== '??') {
    const decides = node.operator === '||'
    const sides = [browserTruth(node.left), browserTruth(node.right)]
    if (sides.includes(decides)) return decides
    return sides.includes(null) ? null : !decides
  }
  if (node.type !== 'BinaryExpression' || !/^[!=]==?$/.test(node.operator)) return null
  const type = typeAsked(node.left, node.right) ?? typeAsked(node.right, node.left)
  if (type === null) return null
  return (type === 'object') === node.operator.startsWith('=')
}

function negated(truth: boolean | null): boolean | null {
  return truth === null ? null : !truth
}

/** `'undefined'` of `typeof window === 'undefined'`. */
function typeAsked(asked: t.Node, type: t.Node): 'undefined' | 'object' | null {
  const isGlobal =
    asked.type === 'UnaryExpression' &&
    asked.operator === 'typeof' &&
    asked.argument.type === 'Identifier' &&
    /^(window|document)$/.test(asked.argument.name)
  if (!isGlobal || type.type !== 'StringLiteral') return null
  return type.value === 'undefined' || type.value === 'object' ? type.value : null
}
