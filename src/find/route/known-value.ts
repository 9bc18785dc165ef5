// What a condition of the handler says of a value that is written out: whether `if (!user) return` is left where `user`
// is `null`, or `if (auth.error) …` where `auth` is `{ error: … }`.
import type * as t from '@babel/types'
import { keyOf } from './answer-body.js'
import { isUndefined } from '../../ast/is-nothing.js'
import { untyped } from '../../ast/without-casts.js'

/** An expression; `undefined` for the value of that name, `'unknown'` for everything else. */
export type KnownValue = t.Node | 'unknown' | undefined

export interface Asked {
  /** The call itself, where a condition has it inside. */
  call: t.Node
  id: t.Identifier | t.ObjectPattern | null
  value: KnownValue
  /** Whether the response of `pages/api` has been sent, and its name there. */
  sent: boolean
  response: string | null
  /** Whether an expression is true where it stands; `null` where that is not known. */
  truthOf: (node: t.Node) => boolean | null
  /** Whether an expression is an answer of the App Router, or surely none; `null` where that is not known. */
  isResponse: (node: t.Node) => boolean | null
}

/** What `node` of the handler stands for. */
export function resolved(node: t.Node, asked: Asked): KnownValue {
  if (node === asked.call) return asked.value
  switch (node.type) {
    case 'AwaitExpression':
      return resolved(node.argument, asked)
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSNonNullExpression':
      return resolved(node.expression, asked)
    case 'Identifier':
      return named(node, asked)
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      if (node.computed || node.property.type !== 'Identifier') return 'unknown'
      return propertyOf(resolved(node.object, asked), node.property.name)
    default:
      return 'unknown'
  }
}

function named(node: t.Identifier, { id, value }: Asked): KnownValue {
  if (id?.type === 'Identifier') return node.name === id.name ? value : 'unknown'
  for (const property of id?.properties ?? []) {
    if (property.type !== 'ObjectProperty' || property.value.type !== 'Identifier') continue
    if (property.value.name === node.name) return propertyOf(value, keyOf(property))
  }
  return 'unknown'
}

/** Does the handler see the value through `node`? */
export function isAsked(node: t.Node, asked: Asked): boolean {
  if (node === asked.call) return true
  if (node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression') return isAsked(node.object, asked)
  if (node.type !== 'Identifier' || !asked.id) return false
  if (asked.id.type === 'Identifier') return asked.id.name === node.name
  return asked.id.properties.some(
    (each) => each.type === 'ObjectProperty' && each.value.type === 'Identifier' && each.value.name === node.name,
  )
}

function propertyOf(value: KnownValue, key: string): KnownValue {
  if (value === undefined || value === 'unknown') return 'unknown'
  const object = untyped(value)
  if (object.type !== 'ObjectExpression') return 'unknown'
  const own = object.properties.findLast(
    (each) => each.type !== 'ObjectProperty' || each.computed || keyOf(each) === key,
  )
  if (!own) return undefined
  return own.type === 'ObjectProperty' && !own.computed ? own.value : 'unknown'
}

/** Is the condition true? `null` where that is not known. */
export function isTrue(test: t.Node, asked: Asked): boolean | null {
  switch (test.type) {
    case 'ParenthesizedExpression':
      return isTrue(test.expression, asked)
    case 'UnaryExpression': {
      const inner = test.operator === '!' ? isTrue(test.argument, asked) : null
      return inner === null ? null : !inner
    }
    case 'LogicalExpression': {
      const [left, right] = [isTrue(test.left, asked), isTrue(test.right, asked)]
      if (test.operator === '??') return null
      const decides = test.operator === '||'
      return left === decides || right === decides ? decides : left === null || right === null ? null : !decides
    }
    case 'BinaryExpression':
      return compared(test, asked)
    default:
      return isSent(test, asked) ? asked.sent : truth(resolved(test, asked), asked)
  }
}

/** `res.headersSent` */
function isSent(node: t.Node, { response }: Asked): boolean {
  return (
    node.type === 'MemberExpression' &&
    node.object.type === 'Identifier' &&
    node.object.name === response &&
    node.property.type === 'Identifier' &&
    /^(headersSent|writableEnded)$/.test(node.property.name)
  )
}

function truth(value: KnownValue, asked: Asked): boolean | null {
  if (value === undefined) return false
  return value === 'unknown' ? null : asked.isResponse(value) || asked.truthOf(value)
}

function compared({ operator, left, right }: t.BinaryExpression, asked: Asked): boolean | null {
  if (operator === 'in') {
    const object = resolved(right, asked)
    if (left.type !== 'StringLiteral' || typeof object !== 'object' || object.type !== 'ObjectExpression') return null
    const property = propertyOf(object, left.value)
    return property === 'unknown' ? null : property !== undefined
  }
  const value = resolved(left, asked)
  if (operator === 'instanceof') {
    if (right.type !== 'Identifier' || !/^(Next)?Response$/.test(right.name)) return null
    if (value === undefined) return false
    return value === 'unknown' ? null : asked.isResponse(value)
  }
  if (!/^[!=]==?$/.test(operator) || value === 'unknown') return null
  const [a, b] = [literal(value), literal(isUndefined(right) ? undefined : right)]
  if (b === null) return null
  // A value that is like true is neither `null` nor `undefined`.
  const isNothing = b === 'undefined' || b === 'NullLiteral'
  const same = a !== null ? sameLiteral(a, b, operator) : isNothing && truth(value, asked) === true ? false : null
  return same === null ? null : same === operator.startsWith('=')
}

function sameLiteral(a: string, b: string, operator: string): boolean {
  const nothing = /^(undefined|NullLiteral)$/
  return a === b || (operator.length === 2 && nothing.test(a) && nothing.test(b))
}

function literal(value: Exclude<KnownValue, 'unknown'>): string | null {
  if (value === undefined || isUndefined(value)) return 'undefined'
  if (value.type === 'NullLiteral') return value.type
  const isPlain = value.type === 'StringLiteral' || value.type === 'NumericLiteral' || value.type === 'BooleanLiteral'
  return isPlain ? JSON.stringify(value.value) : null
}
