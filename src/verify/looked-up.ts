import type * as t from '@babel/types'
import type { NodePath } from '../ast/traverse.js'
import { behind } from './exported-function.js'

/**
 * The function that a request with `method` finds in an object with a key per method: `handlers[req.method]`, or `run`
 * after `const run = handlers[req.method]`. `undefined` where `path` is nothing of the kind, `null` where there is none.
 */
export function lookedUp(path: NodePath, method: string): NodePath<t.Function> | null | undefined {
  if (path.isTSNonNullExpression() || path.isTSAsExpression())
    return lookedUp(path.get('expression') as NodePath, method)
  if (path.isIdentifier()) {
    const binding = path.scope.getBinding(path.node.name)
    const init = binding?.path.isVariableDeclarator() ? (binding.path.get('init') as NodePath) : null
    return init && /Member|TS/.test(init.type) ? lookedUp(init, method) : undefined
  }
  if (!path.isMemberExpression() && !path.isOptionalMemberExpression()) return undefined
  const object = objectOf(path.get('object') as NodePath)
  if (!path.node.computed || !object || !isKeyed(object.node)) return undefined
  const own = (object.get('properties') as NodePath[]).find((each) => keyOf(each.node) === method)
  const value = own?.isObjectProperty() ? (own.get('value') as NodePath) : null
  if (value?.isFunction()) return value
  const binding = value?.isIdentifier() ? value.scope.getBinding(value.node.name) : undefined
  return binding ? behind(binding.path) : null
}

/** Is the test `!run` or `run` about a function that is there, or is not? `null` where it is about something else. */
export function asksForFunction(path: NodePath, method: string): boolean | null {
  if (path.isUnaryExpression({ operator: '!' })) {
    const inner = asksForFunction(path.get('argument') as NodePath, method)
    return inner === null ? null : !inner
  }
  if (path.isParenthesizedExpression()) return asksForFunction(path.get('expression') as NodePath, method)
  if (path.isBinaryExpression({ operator: 'in' })) {
    const object = objectOf(path.get('right') as NodePath)
    return object && isKeyed(object.node) ? object.node.properties.some((each) => keyOf(each) === method) : null
  }
  const found = lookedUp(path, method)
  return found === undefined ? null : found !== null
}

function objectOf(path: NodePath): NodePath<t.ObjectExpression> | null {
  if (path.isTSAsExpression() || path.isTSSatisfiesExpression() || path.isParenthesizedExpression())
    return objectOf(path.get('expression') as NodePath)
  if (path.isObjectExpression()) return path
  const binding = path.isIdentifier() ? path.scope.getBinding(path.node.name) : undefined
  return binding?.path.isVariableDeclarator() ? objectOf(binding.path.get('init') as NodePath) : null
}

function isKeyed({ properties }: t.ObjectExpression): boolean {
  return properties.every((each) => /^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/.test(keyOf(each)))
}

function keyOf(node: t.Node): string {
  if (node.type !== 'ObjectProperty' || node.computed) return ''
  return node.key.type === 'Identifier' ? node.key.name : node.key.type === 'StringLiteral' ? node.key.value : ''
}
