import type * as t from '@babel/types'
import type { Parsed } from '../ast/parse.js'
import { type NodePath, traverse } from '../ast/traverse.js'

/** The function exported as `name`; `null` = the default export. */
export function findFunction(parsed: Parsed, name: string | null): NodePath<t.Function> | null {
  const value = findExport(parsed, name)
  return value && behind(value)
}

/** The expression or declaration exported as `name`; `null` = the default export. */
export function findExport(parsed: Parsed, name: string | null): NodePath | null {
  let found: NodePath | null = null
  traverse(parsed.ast, {
    Program(program) {
      for (const statement of program.get('body')) {
        if (name === null && statement.isExportDefaultDeclaration()) found = statement.get('declaration') as NodePath
        else if (statement.isExportNamedDeclaration()) found ??= named(statement, name ?? 'default')
      }
      program.stop()
    },
  })
  return found
}

function named(statement: NodePath<t.ExportNamedDeclaration>, name: string): NodePath | null {
  const declaration = statement.get('declaration') as NodePath
  if (declaration.isFunctionDeclaration()) return declaration.node.id?.name === name ? declaration : null
  if (declaration.isVariableDeclaration()) {
    const own = declaration
      .get('declarations')
      .find(({ node }) => node.id.type === 'Identifier' && node.id.name === name)
    return own ? (own.get('init') as NodePath) : null
  }
  for (const specifier of statement.get('specifiers') as NodePath[]) {
    if (!specifier.isExportSpecifier()) continue
    const { exported } = specifier.node
    if ((exported.type === 'Identifier' ? exported.name : exported.value) === name)
      return specifier.get('local') as NodePath
  }
  return null
}

export function behind(path: NodePath): NodePath<t.Function> | null {
  if (path.isFunction()) return path
  if (path.isVariableDeclarator()) return behind(path.get('init') as NodePath)
  if (path.isTSAsExpression() || path.isTSSatisfiesExpression()) return behind(path.get('expression') as NodePath)
  const binding = path.isIdentifier() ? path.scope.getBinding(path.node.name) : undefined
  if (!binding) return null
  return behind(binding.path)
}
