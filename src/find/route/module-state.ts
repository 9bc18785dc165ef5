// State that a module keeps between requests: a container at its top level that some function of it changes.
import type * as t from '@babel/types'
import { importsOf } from '../../ast/imports.js'
import type { Parsed } from '../../ast/parse.js'
import { type Binding, type NodePath, programScope } from '../../ast/traverse.js'
import { untyped } from '../../ast/without-casts.js'

export interface ModuleState {
  /** Top-level names of the module. */
  own: readonly string[]
  /** What it imports and seems to change: `posts.push(…)`, but also `prisma.post.delete(…)`. */
  imported: readonly { source: string; name: string }[]
  /** Containers at its top level, by the names that it may export them under. */
  containers: readonly string[]
}

/** Methods of a container that change it. */
export const changing = /^(set|add|delete|clear|push|pop|shift|unshift|splice|sort|reverse|fill)$/

/**
 * What `parsed` keeps in memory. A connection that is opened once (`let client: Client | null = null`) is none: a second
 * one does the same. What hangs on `globalThis` is one for the whole process, whoever bundles it.
 */
export function moduleState({ ast }: Parsed): ModuleState {
  const { bindings } = programScope(ast)
  const own = Object.values(bindings).filter((binding) => isContainer(binding) && isChanged(binding))
  const imported = importsOf(ast).filter(({ local, typeOnly }) => {
    const binding = bindings[local]
    return !typeOnly && binding !== undefined && isChanged(binding)
  })
  return {
    own: own.map(({ identifier }) => identifier.name),
    imported: imported.map(({ source, imported: name }) => ({ source, name })),
    containers: Object.values(bindings)
      .filter((binding) => isContainer(binding) && !isService(binding))
      .flatMap(exportNames),
  }
}

function exportNames({ identifier, referencePaths }: Binding): string[] {
  const isDefault = referencePaths.some(({ parent }) => parent.type === 'ExportDefaultDeclaration')
  return [identifier.name, ...(isDefault ? ['default'] : [])]
}

function isContainer({ path }: Binding): boolean {
  if (!path.isVariableDeclarator()) return false
  const init = path.node.init && untyped(path.node.init)
  if (init?.type === 'NewExpression')
    return init.callee.type === 'Identifier' && /^(Weak)?(Map|Set)$/.test(init.callee.name)
  return /^(ArrayExpression|ObjectExpression|NumericLiteral)$/.test(init?.type ?? '')
}

/** `{ create() {…}, async delete(id) {…} }`: there is nothing in it but what it does. */
function isService(binding: Binding): boolean {
  const object = objectOf(binding)
  return object !== null && object.properties.length > 0 && methodsOf(object).length === object.properties.length
}

function objectOf({ path }: Binding): t.ObjectExpression | null {
  const init = path.isVariableDeclarator() && path.node.init ? untyped(path.node.init) : null
  return init?.type === 'ObjectExpression' ? init : null
}

function methodsOf({ properties }: t.ObjectExpression): string[] {
  return properties.flatMap((each) => {
    if (each.type === 'SpreadElement' || each.computed || each.key.type !== 'Identifier') return []
    const isFunction =
      each.type === 'ObjectMethod'
        ? each.kind === 'method'
        : /^(ArrowFunction|Function)Expression$/.test(each.value.type)
    return isFunction ? [each.key.name] : []
  })
}

/** Changed by a function, so while requests are served; what happens once when the module loads is its making. */
function isChanged(binding: Binding): boolean {
  const object = objectOf(binding)
  const methods = object ? methodsOf(object) : []
  return (
    binding.constantViolations.some((path) => path.getFunctionParent() !== null) ||
    binding.referencePaths.some((path) => path.getFunctionParent() !== null && isChange(path, methods))
  )
}

/**
 * `seen.set(…)`, `list[0] = …`, `counts.today++`, `delete byId[id]`, through members too: `db.posts.push(…)`.
 * @param methods what it has of its own, which is no method of a container.
 */
function isChange(path: NodePath, methods: readonly string[]): boolean {
  let member = path
  while (member.parentPath?.isMemberExpression() && member.key === 'object') member = member.parentPath
  const { parent } = member
  if (parent.type === 'CallExpression' && member.key === 'callee' && member.isMemberExpression()) {
    const { property } = member.node
    if (property.type !== 'Identifier' || !changing.test(property.name)) return false
    return member.node.object !== path.node || !methods.includes(property.name)
  }
  if (member === path) return false
  return (
    (parent.type === 'AssignmentExpression' && member.key === 'left') ||
    parent.type === 'UpdateExpression' ||
    (parent.type === 'UnaryExpression' && parent.operator === 'delete')
  )
}
