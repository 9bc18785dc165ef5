// State that a module keeps between requests: a container at its top level that some function of it changes.
import type * as t from '@babel/types'
import { importsOf } from '../../ast/imports.js'
import type { Parsed } from '../../ast/parse.js'
import { type Binding, type NodePath, programScope } from '../../ast/traverse.js'

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
    containers: Object.values(bindings).filter(isContainer).flatMap(exportNames),
  }
}

function exportNames({ identifier, referencePaths }: Binding): string[] {
  const isDefault = referencePaths.some(({ parent }) => parent.type === 'ExportDefaultDeclaration')
  return [identifier.name, ...(isDefault ? ['default'] : [])]
}

function isContainer({ path }: Binding): boolean {
  if (!path.isVariableDeclarator()) return false
  const init = withoutTypes(path.node.init)
  if (init?.type === 'NewExpression')
    return init.callee.type === 'Identifier' && /^(Weak)?(Map|Set)$/.test(init.callee.name)
  return /^(ArrayExpression|ObjectExpression|NumericLiteral)$/.test(init?.type ?? '')
}

function withoutTypes(node: t.Node | null | undefined): t.Node | null | undefined {
  return node?.type === 'TSAsExpression' || node?.type === 'TSSatisfiesExpression'
    ? withoutTypes(node.expression)
    : node
}

/** Changed by a function, so while requests are served; what happens once when the module loads is its making. */
function isChanged({ referencePaths, constantViolations }: Binding): boolean {
  return (
    constantViolations.some((path) => path.getFunctionParent() !== null) ||
    referencePaths.some((path) => path.getFunctionParent() !== null && isChange(path))
  )
}

/** `seen.set(…)`, `list[0] = …`, `counts.today++`, `delete byId[id]`, through members too: `db.posts.push(…)`. */
function isChange(path: NodePath): boolean {
  let member = path
  while (member.parentPath?.isMemberExpression() && member.key === 'object') member = member.parentPath
  const { parent } = member
  if (parent.type === 'CallExpression' && member.key === 'callee' && member.isMemberExpression()) {
    const { property } = member.node
    return property.type === 'Identifier' && changing.test(property.name)
  }
  if (member === path) return false
  return (
    (parent.type === 'AssignmentExpression' && member.key === 'left') ||
    parent.type === 'UpdateExpression' ||
    (parent.type === 'UnaryExpression' && parent.operator === 'delete')
  )
}
