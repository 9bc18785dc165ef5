import type * as t from '@babel/types'
import { keyName } from '../ast/member.js'
import type { NodePath } from '../ast/traverse.js'
import { behind } from './exported-function.js'
import { isHttpMethod } from '../find/route/route-file.js'

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
  const own = (object.get('properties') as NodePath[]).find((each) => isNamed(each.node, (name) => name === method))
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
    return object && isKeyed(object.node)
      ? object.node.properties.some((each) => isNamed(each, (name) => name === method))
      : null
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
  return properties.every((each) => isNamed(each, isHttpMethod))
}

function isNamed(node: t.Node, matches: (name: string) => boolean): boolean {
  const name = node.type === 'ObjectProperty' ? keyName(node) : null
  return name !== null && matches(name)
}
