// What an expression may turn out to be, read from source without running it. Names are taken at face value, whatever their
// scope: configuration files are flat, and a name that is set twice counts as both.
import { traverseFast, type File, type Node } from '@babel/types'

/** Variable or function name -> everything it is set to, and what is pushed to it. */
export type Bindings = ReadonlyMap<string, readonly Node[]>

/** Every variable and function of the file. */
export function bindingsOf(ast: File): Bindings {
  const bindings = new Map<string, Node[]>()
  const add = (name: string, nodes: readonly Node[]) => bindings.set(name, [...(bindings.get(name) ?? []), ...nodes])
  traverseFast(ast, (node) => {
    if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier' && node.init) add(node.id.name, [node.init])
    if (node.type === 'FunctionDeclaration' && node.id) add(node.id.name, [node])
    if (node.type === 'AssignmentExpression' && node.left.type === 'Identifier') add(node.left.name, [node.right])
    if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return
    const { object, property } = node.callee
    const pushes = property.type === 'Identifier' && /^(push|unshift)$/.test(property.name)
    if (object.type === 'Identifier' && pushes) add(object.name, node.arguments)
  })
  return bindings
}

/** The object literals that `node` may turn out to be. `seen` keeps names that refer to each other from going round. */
export function objectsIn(node: Node | null | undefined, bindings: Bindings, seen: readonly Node[] = []): Node[] {
  if (!node || seen.includes(node)) return []
  const into = (...nodes: (Node | null | undefined)[]) =>
    nodes.flatMap((inner) => objectsIn(inner, bindings, [...seen, node]))
  switch (node.type) {
    case 'ObjectExpression':
      return [node]
    case 'Identifier':
      return into(...(bindings.get(node.name) ?? []))
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
      return into(node.expression)
    case 'AwaitExpression':
      return into(node.argument)
    case 'ConditionalExpression':
      return into(node.consequent, node.alternate)
    case 'LogicalExpression':
      return into(node.left, node.right)
    case 'CallExpression': {
      // A plugin takes the config first; plugin lists and reducers stand before it.
      const config = node.arguments.find(
        (argument) => !/^(Array|ArrowFunction|Function)Expression$/.test(argument.type),
      )
      const found = into(config)
      return found.length > 0 ? found : into(node.callee)
    }
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
    case 'FunctionDeclaration':
      return node.body.type === 'BlockStatement' ? into(...returned(node.body)) : into(node.body)
    default:
      return []
  }
}

function returned(body: Node): Node[] {
  const results: Node[] = []
  traverseFast(body, (node) => {
    if (node !== body && /Function|ObjectMethod|ClassMethod/.test(node.type)) return traverseFast.skip
    if (node.type === 'ReturnStatement' && node.argument) results.push(node.argument)
    return undefined
  })
  return results
}

/** What `key` is set to in an object literal: its own entry, else those of the objects that are spread into it. */
export function valuesOf(object: Node, key: string, bindings: Bindings): Node[] {
  if (object.type !== 'ObjectExpression') return []
  for (const entry of object.properties.toReversed()) {
    if (entry.type === 'SpreadElement' || entry.computed || nameOf(entry.key) !== key) continue
    return [entry.type === 'ObjectMethod' ? entry.body : entry.value]
  }
  return object.properties.flatMap((entry) =>
    entry.type === 'SpreadElement'
      ? objectsIn(entry.argument, bindings, [object]).flatMap((inner) => valuesOf(inner, key, bindings))
      : [],
  )
}

/** The one string that `node` is; `null` where it is none, or depends. */
export function literal(node: Node, bindings: Bindings, seen: readonly Node[] = []): string | null {
  if (node.type === 'StringLiteral') return node.value
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0) return node.quasis[0]?.value.cooked ?? null
  const [value, ...others] = node.type === 'Identifier' ? (bindings.get(node.name) ?? []) : []
  if (!value || others.length > 0 || seen.includes(value)) return null
  return literal(value, bindings, [...seen, value])
}

/** Every string below `node` and below the names that it uses. */
export function stringsIn(node: Node, bindings: Bindings, seen = new Set<string>()): string[] {
  const strings: string[] = []
  traverseFast(node, (inner) => {
    if (inner.type === 'StringLiteral') strings.push(inner.value)
    if (inner.type === 'TemplateLiteral') strings.push(inner.quasis.map(({ value }) => value.cooked ?? '').join('*'))
    if (inner.type !== 'Identifier' || seen.has(inner.name)) return
    seen.add(inner.name)
    for (const value of bindings.get(inner.name) ?? []) strings.push(...stringsIn(value, bindings, seen))
  })
  return strings
}

/** The text of an identifier or string, as a key or a mention. */
export function nameOf(node: Node): string | null {
  if (node.type === 'Identifier') return node.name
  return node.type === 'StringLiteral' ? node.value : null
}
