import type * as t from '@babel/types'
import { type NodePath } from '../ast/traverse.js'
import { untyped } from '../ast/without-casts.js'

/** Does a chain of members and calls begin at one of `names`? */
export function startsAt(node: t.Node, names: ReadonlySet<string>): boolean {
  switch (node.type) {
    case 'Identifier':
      return names.has(node.name)
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      return startsAt(node.object, names)
    case 'CallExpression':
    case 'OptionalCallExpression':
      if (startsAt(node.callee, names)) return true
      return (isJsonParse(node) || isJsonOfMicro(node)) && node.arguments.some((each) => startsAt(each, names))
    case 'NewExpression':
      return node.arguments.some((each) => startsAt(each, names))
    case 'AwaitExpression':
      return startsAt(node.argument, names)
    case 'TSAsExpression':
    case 'TSNonNullExpression':
      return startsAt(node.expression, names)
    default:
      return false
  }
}

/** `json(req)` */
function isJsonOfMicro({ callee }: t.CallExpression | t.OptionalCallExpression): boolean {
  return callee.type === 'Identifier' && callee.name === 'json'
}

function isJsonParse({ callee }: t.CallExpression | t.OptionalCallExpression): boolean {
  if (callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier') return false
  return callee.object.name === 'JSON' && callee.property.type === 'Identifier' && callee.property.name === 'parse'
}

/** The parameters that are the request, and the names that only take them apart. */
export function requestNames(fn: NodePath<t.Function>, given: ReadonlySet<string>): Set<string> {
  const names = new Set(given)
  fn.traverse({
    VariableDeclarator({ node }) {
      const { init } = node
      // `new URL(req.url)` and `req.query` are ways into the request; a helper's result for it is not.
      if (init && startsAt(init, names)) for (const name of Object.keys(boundBy(node.id))) names.add(name)
    },
    // `let body`, and `body = await req.json()` in a `try`
    AssignmentExpression({ node: { left, right } }) {
      if (left.type === 'Identifier' && isBody(right, names)) names.add(left.name)
    },
  })
  return names
}

/** `await req.json()`, `JSON.parse(req.body)` */
export function isBody(node: t.Expression, request: ReadonlySet<string>): boolean {
  const value = untyped(node)
  const call = value.type === 'AwaitExpression' ? untyped(value.argument) : value
  if (call.type !== 'CallExpression' || call.callee.type !== 'MemberExpression' || !startsAt(call, request))
    return false
  const { property } = call.callee
  return property.type === 'Identifier' && /^(json|formData|parse)$/.test(property.name)
}

export function boundBy(node: t.Node): Record<string, true> {
  switch (node.type) {
    case 'Identifier':
      return { [node.name]: true }
    case 'ObjectPattern':
      return Object.assign(
        {},
        ...node.properties.map((each) => boundBy(each.type === 'ObjectProperty' ? each.value : each.argument)),
      )
    case 'ArrayPattern':
      return Object.assign({}, ...node.elements.map((each) => (each ? boundBy(each) : {})))
    case 'AssignmentPattern':
      return boundBy(node.left)
    case 'RestElement':
      return boundBy(node.argument)
    default:
      return {}
  }
}
