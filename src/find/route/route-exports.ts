// The functions that a route module exports as handlers.
import type * as t from '@babel/types'
import type { Parsed } from '../../ast/parse.js'
import { type NodePath, traverse } from '../../ast/traverse.js'
import { functionBehind } from './exported-function.js'
import type { HttpMethod } from './route-file.js'

export interface ExportedHandler {
  /** `default` for pages/api, where one function answers every method. */
  exportName: HttpMethod | 'default'
  /** `null` where the export is not a function of this file: wrapped, re-exported, computed. */
  fn: NodePath<t.Function> | null
  /** What stands in place of the function, as in the source: `withAuth(handler)`. */
  instead: NodePath | null
  /** The whole statement at the top level that holds the function, for its comments and its removal. */
  statement: NodePath<t.Statement>
}

const methodNames = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** The handlers that `parsed` exports, in source order. */
export function exportedHandlers(parsed: Parsed, router: 'app' | 'pages'): ExportedHandler[] {
  const found: ExportedHandler[] = []
  traverse(parsed.ast, {
    Program(program) {
      for (const statement of program.get('body') as NodePath<t.Statement>[]) {
        if (router === 'pages') found.push(...defaultExport(statement))
        else found.push(...methodExports(statement))
      }
      program.stop()
    },
  })
  return found
}

function defaultExport(statement: NodePath<t.Statement>): ExportedHandler[] {
  if (statement.isExportDefaultDeclaration()) {
    return [handler('default', statement.get('declaration') as NodePath, statement)]
  }
  return specifiers(statement).flatMap(([exported, local]) =>
    exported === 'default' ? [handler('default', local, statement)] : [],
  )
}

function methodExports(statement: NodePath<t.Statement>): ExportedHandler[] {
  if (!statement.isExportNamedDeclaration()) return []
  const declaration = statement.get('declaration') as NodePath
  if (declaration.isFunctionDeclaration() && isMethod(declaration.node.id?.name)) {
    return [handler(declaration.node.id!.name as HttpMethod, declaration, statement)]
  }
  if (declaration.isVariableDeclaration()) {
    return (declaration.get('declarations') as NodePath<t.VariableDeclarator>[]).flatMap((declarator) => {
      const { id } = declarator.node
      if (id.type === 'Identifier' && isMethod(id.name)) {
        return [handler(id.name as HttpMethod, declarator.get('init') as NodePath, statement)]
      }
      // `export const { GET, POST } = handlers`
      if (id.type !== 'ObjectPattern') return []
      return id.properties.flatMap((property) =>
        property.type === 'ObjectProperty' && property.value.type === 'Identifier' && isMethod(property.value.name)
          ? [
              {
                exportName: property.value.name as HttpMethod,
                fn: null,
                instead: declarator.get('init') as NodePath,
                statement,
              },
            ]
          : [],
      )
    })
  }
  return specifiers(statement).flatMap(([exported, local]) =>
    isMethod(exported) ? [handler(exported as HttpMethod, local, statement)] : [],
  )
}

/** `export { a as b }` and `export { a as b } from './c'`: exported name and what it names. */
function specifiers(statement: NodePath<t.Statement>): [string, NodePath][] {
  if (!statement.isExportNamedDeclaration()) return []
  return (statement.get('specifiers') as NodePath[]).flatMap((specifier): [string, NodePath][] => {
    if (!specifier.isExportSpecifier()) return []
    const { exported } = specifier.node
    const name = exported.type === 'Identifier' ? exported.name : exported.value
    return [[name, statement.node.source ? (statement as NodePath) : (specifier.get('local') as NodePath)]]
  })
}

function handler(
  exportName: ExportedHandler['exportName'],
  value: NodePath,
  statement: NodePath<t.Statement>,
): ExportedHandler {
  const fn = functionBehind(value)
  if (!fn) return { exportName, fn: null, instead: value, statement }
  const own = fn.find((path) => path.parentPath?.isProgram() ?? false) as NodePath<t.Statement> | null
  return { exportName, fn, instead: null, statement: own ?? statement }
}

function isMethod(name: string | undefined): boolean {
  return name !== undefined && methodNames.has(name)
}
