import type * as t from '@babel/types'
import type { Parsed } from '../../ast/parse.js'
import { type NodePath, programScope } from '../../ast/traverse.js'

/** The function that `parsed` exports as `name`, itself or through constants of the module; `null` where it is none. */
export function exportedFunction(parsed: Parsed, name: string): NodePath<t.Function> | null {
  const value = exportedExpression(parsed, name)
  return value && functionBehind(value)
}

/** The expression or declaration that `parsed` exports as `name`. */
export function exportedExpression(parsed: Parsed, name: string): NodePath | null {
  const program = programScope(parsed.ast).path as NodePath<t.Program>
  for (const statement of program.get('body')) {
    const value = exportedValue(statement, name)
    if (value) return value
  }
  return null
}

function exportedValue(statement: NodePath<t.Statement>, name: string): NodePath | null {
  if (statement.isExportDefaultDeclaration()) {
    return name === 'default' ? (statement.get('declaration') as NodePath) : null
  }
  if (!statement.isExportNamedDeclaration() || statement.node.source) return null
  const declaration = statement.get('declaration') as NodePath
  if (declaration.isFunctionDeclaration() || declaration.isClassDeclaration() || declaration.isTSEnumDeclaration()) {
    return declaration.node.id?.name === name ? declaration : null
  }
  if (declaration.isVariableDeclaration()) {
    const own = declaration.get('declarations').find(({ node: { id } }) => id.type === 'Identifier' && id.name === name)
    return own ? (own.get('init') as NodePath) : null
  }
  const specifier = (statement.get('specifiers') as NodePath[]).find((each) => {
    if (!each.isExportSpecifier()) return false
    const { exported } = each.node
    return (exported.type === 'Identifier' ? exported.name : exported.value) === name
  })
  return specifier ? (specifier.get('local') as NodePath) : null
}

/** The function that an expression names: itself, or through constants of this file and TypeScript's assertions. */
export function functionBehind(path: NodePath): NodePath<t.Function> | null {
  const value = valueBehind(path)
  return value.isFunction() ? value : null
}

/** The expression behind constants of this file, parentheses and TypeScript's assertions. */
export function valueBehind(path: NodePath): NodePath {
  if (path.isTSAsExpression() || path.isTSSatisfiesExpression() || path.isParenthesizedExpression()) {
    return valueBehind(path.get('expression') as NodePath)
  }
  if (!path.isIdentifier()) return path
  const binding = path.scope.getBinding(path.node.name)
  if (!binding?.constant) return path
  if (binding.path.isFunctionDeclaration()) return binding.path
  const init = binding.path.isVariableDeclarator() && binding.path.node.id.type === 'Identifier'
  return init && binding.path.node.type === 'VariableDeclarator' && binding.path.node.init
    ? valueBehind(binding.path.get('init') as NodePath)
    : path
}
