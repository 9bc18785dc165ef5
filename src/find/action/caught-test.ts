// What a condition in a `catch` says of an error that is known: `error instanceof ZodError` about a plain `Error`.
import type { Expression, Node } from '@babel/types'
import { comesFrom } from '../../ast/import-origin.js'
import type { NodePath } from '../../ast/traverse.js'
import { isInputErrorClass } from './caught-input.js'
import { asksForInterrupt } from './swallows.js'
import { untyped } from '../../ast/without-casts.js'

/** plain: `new Error('…')` itself. schema: what a schema throws. other: an error of a class. None is an interrupt of Next. */
export type ThrownKind = 'plain' | 'schema' | 'other'

/** @returns `null` where it depends on more than the error */
export function testOfCaught(path: NodePath, error: string, kind: ThrownKind): boolean | null {
  const inner = (each: NodePath) => testOfCaught(each, error, kind)
  if (path.isParenthesizedExpression()) return inner(path.get('expression'))
  if (path.isUnaryExpression({ operator: '!' })) {
    const value = inner(path.get('argument'))
    return value === null ? null : !value
  }
  if (path.isLogicalExpression()) {
    const [left, right] = [inner(path.get('left')), inner(path.get('right'))]
    if (path.node.operator === '&&') return left === false || right === false ? false : left && right
    return path.node.operator === '||' ? (left === true || right === true ? true : left === false ? right : null) : null
  }
  if (path.isBinaryExpression()) return compared(path, error, kind)
  if (path.isCallExpression()) {
    if (asksForInterrupt(path)) return false
    return kind === 'plain' && comesFrom(path.get('callee') as NodePath, 'axios', ['isAxiosError']) ? false : null
  }
  if (isCaught(path.node, error)) return true
  const property = propertyOf(path.node, error)
  return property !== null && kind === 'plain' && !ownProperties.includes(property) ? false : null
}

/** Whether an expression is the error, with or without a type. */
export function isCaught(node: Node, error: string): boolean {
  const bare = untyped(node as Expression)
  return bare.type === 'Identifier' && bare.name === error
}

/** `error.code`, `error?.code`: the name of the property; `null` for everything else. */
export function propertyOf(node: Node, error: string): string | null {
  if (node.type !== 'MemberExpression' && node.type !== 'OptionalMemberExpression') return null
  const { object, property, computed } = node
  return !computed && property.type === 'Identifier' && isCaught(object, error) ? property.name : null
}

/** What every `Error` has. */
const ownProperties = ['message', 'name', 'stack', 'cause', 'toString']

function compared(path: NodePath, error: string, kind: ThrownKind): boolean | null {
  if (!path.isBinaryExpression()) return null
  const { left, right, operator } = path.node
  if (operator === 'instanceof') return isCaught(left, error) ? isInstance(path.get('right') as NodePath, kind) : null
  if (operator === 'in')
    return kind === 'plain' && left.type === 'StringLiteral' && isCaught(right, error)
      ? ownProperties.includes(left.value)
      : null
  if (!/^[!=]==?$/.test(operator) || right.type !== 'StringLiteral') return null
  const equal = isText(left, right.value, error, kind)
  return equal === null || operator.startsWith('=') ? equal : !equal
}

/** `error.code === 'P2002'`, `error.name === 'Error'`, `typeof error === 'object'` */
function isText(left: Node, text: string, error: string, kind: ThrownKind): boolean | null {
  if (left.type === 'UnaryExpression' && left.operator === 'typeof' && isCaught(left.argument, error))
    return text === 'object'
  const property = kind === 'plain' ? propertyOf(left, error) : null
  if (property === null) return null
  if (property === 'name') return text === 'Error'
  return ownProperties.includes(property) ? null : false
}

function isInstance(type: NodePath, kind: ThrownKind): boolean | null {
  const isError = type.isIdentifier({ name: 'Error' }) && !type.scope.hasBinding('Error', true)
  if (kind === 'other') return null
  if (kind === 'schema') return isInputErrorClass(type) ? true : null
  if (isError) return true
  const isClass = type.isIdentifier() ? type.scope.hasBinding(type.node.name, true) : type.isMemberExpression()
  return isClass ? false : null
}
