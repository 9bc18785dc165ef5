import type { CallExpression, MemberExpression, Node, OptionalMemberExpression, VariableDeclarator } from '@babel/types'
import type { Binding, NodePath } from './traverse.js'

/** What an expression means in terms of the module it comes from. */
export interface ImportOrigin {
  source: string
  /** The name as the source exports it, `default`, or `*` for the module itself. */
  imported: string
}

/**
 * Follows an identifier or member expression to the import behind it, through scopes: an alias counts, a local of the
 * same name does not. `ns.name` counts for namespace and default imports and for `require('source').name`.
 * @returns `null` for everything that is not an import's name.
 */
export function importOrigin(path: NodePath): ImportOrigin | null {
  const node = path.node
  if (node.type === 'Identifier' || node.type === 'JSXIdentifier') {
    const binding = path.scope.getBinding(node.name)
    return binding ? bindingOrigin(binding) : null
  }
  const required = requiredSource(path)
  if (required !== null) return { source: required, imported: '*' }
  if (path.isMemberExpression() || path.isOptionalMemberExpression()) {
    const name = memberName(path.node)
    const object = name === null ? null : importOrigin(path.get('object') as NodePath)
    if (object && name !== null && (object.imported === '*' || object.imported === 'default')) {
      return { source: object.source, imported: name }
    }
  }
  return null
}

/** Whether `path` names one of `names` of one of `sources`. */
export function comesFrom(path: NodePath, source: string, names: readonly string[]): boolean {
  const origin = importOrigin(path)
  return origin !== null && origin.source === source && names.includes(origin.imported)
}

/** The import (or `require`) that a binding stands for; `null` for every other binding and for reassigned ones. */
export function bindingOrigin(binding: Binding): ImportOrigin | null {
  if (!binding.constant) return null
  const path = binding.path
  const declaration = path.parent
  if (declaration.type === 'ImportDeclaration') {
    const source = declaration.source.value
    if (path.isImportDefaultSpecifier()) return { source, imported: 'default' }
    if (path.isImportNamespaceSpecifier()) return { source, imported: '*' }
    return path.isImportSpecifier() ? { source, imported: nameOf(path.node.imported) ?? '' } : null
  }
  return path.isVariableDeclarator() ? declaratorOrigin(path, binding) : null
}

/** `const a = ns.a`, `const { a: b } = ns`, `const ns = require('source')`: a constant other name of an import. */
function declaratorOrigin(path: NodePath<VariableDeclarator>, binding: Binding): ImportOrigin | null {
  const init = path.get('init') as NodePath
  const from = init.node ? importOrigin(init) : null
  if (!from || path.node.id.type === 'Identifier') return from
  if (path.node.id.type !== 'ObjectPattern' || (from.imported !== '*' && from.imported !== 'default')) return null
  for (const property of path.node.id.properties) {
    if (property.type !== 'ObjectProperty' || property.value !== binding.identifier) continue
    const imported = property.computed ? null : nameOf(property.key)
    return imported === null ? null : { source: from.source, imported }
  }
  return null
}

function requiredSource(path: NodePath): string | null {
  if (!isRequire(path.node) || path.scope.hasBinding('require', true)) return null
  const [source] = path.node.arguments
  return source?.type === 'StringLiteral' ? source.value : null
}

function isRequire(node: Node | null | undefined): node is CallExpression {
  return node?.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'require'
}

function memberName(node: MemberExpression | OptionalMemberExpression): string | null {
  if (node.computed) return node.property.type === 'StringLiteral' ? node.property.value : null
  return nameOf(node.property)
}

function nameOf(node: Node): string | null {
  if (node.type === 'Identifier') return node.name
  return node.type === 'StringLiteral' ? node.value : null
}
