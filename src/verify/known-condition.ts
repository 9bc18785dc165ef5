// What the options of a wrapper decide, so that a condition of its source need not be in the action. Reads the source
// anew: the code that takes those conditions away is not asked.
import type * as t from '@babel/types'
import { memberOf, type WrapperValues } from './wrapper-values.js'

/** Is `node` true or false whatever the request is? `null` where it depends. */
export function truthOf(node: t.Node, values: WrapperValues): boolean | null {
  const value = valueOf(node, values)
  if (value === null) return false
  switch (value.type) {
    case 'BooleanLiteral':
    case 'StringLiteral':
    case 'NumericLiteral':
      return Boolean(value.value)
    case 'NullLiteral':
      return false
    case 'ArrayExpression':
    case 'ObjectExpression':
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
      return true
    case 'CallExpression':
      // A schema that the route passes; what another call makes may be nothing.
      return value !== node && rootOf(value) === 'z' ? true : null
    case 'UnaryExpression': {
      const inner = value.operator === '!' ? truthOf(value.argument, values) : null
      return inner === null ? null : !inner
    }
    case 'LogicalExpression': {
      const [a, b] = [truthOf(value.left, values), truthOf(value.right, values)]
      if (value.operator === '&&') return a === false || b === false ? false : a === true ? b : null
      if (value.operator === '||') return a === true || b === true ? true : a === false ? b : null
      return null
    }
    case 'BinaryExpression':
      return sameness(value, values)
    default:
      return null
  }
}

/** The part of a condition that still depends on the request. */
export function dependingPart(node: t.Node, values: WrapperValues): t.Node {
  if (node.type !== 'LogicalExpression' || node.operator === '??') return node
  const neutral = node.operator === '&&'
  if (truthOf(node.left, values) === neutral) return dependingPart(node.right, values)
  if (truthOf(node.right, values) === neutral) return dependingPart(node.left, values)
  return node
}

function valueOf(node: t.Node, values: WrapperValues): t.Node | null {
  if (node.type === 'Identifier') {
    if (node.name === 'undefined') return null
    return values.has(node.name) ? values.get(node.name)! : node
  }
  const isMember = node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression'
  if (!isMember || node.object.type !== 'Identifier' || node.property.type !== 'Identifier') return node
  if (!values.has(node.object.name)) return node
  const object = values.get(node.object.name)
  return object ? (object.type === 'ObjectExpression' ? memberOf(object, node.property.name) : node) : null
}

function rootOf(node: t.Node): string {
  if (node.type === 'CallExpression') return rootOf(node.callee)
  if (node.type === 'MemberExpression') return rootOf(node.object)
  return node.type === 'Identifier' ? node.name : ''
}

function sameness({ operator, left, right }: t.BinaryExpression, values: WrapperValues): boolean | null {
  if (!/^[!=]==?$/.test(operator)) return null
  const [a, b] = [left, right].map((side) => typeName(side, values) ?? literal(valueOf(side, values)))
  return a === undefined || b === undefined ? null : (a === b) === operator.startsWith('=')
}

/** `typeof 'x'` is `'string'`. */
function typeName(node: t.Node, values: WrapperValues): string | undefined {
  if (node.type !== 'UnaryExpression' || node.operator !== 'typeof') return undefined
  return valueOf(node.argument, values)?.type === 'StringLiteral' ? '"string"' : undefined
}

function literal(node: t.Node | null): string | undefined {
  if (node === null) return 'undefined'
  if (node.type === 'StringLiteral' || node.type === 'NumericLiteral' || node.type === 'BooleanLiteral') {
    return JSON.stringify(node.value)
  }
  return node.type === 'NullLiteral' ? 'null' : undefined
}
