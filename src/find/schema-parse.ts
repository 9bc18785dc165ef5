// Finds `schema.parse(input)` of zod: it throws where `safeParse` answers (https://zod.dev/basics#handling-errors).
import type { CallExpression, Identifier } from '@babel/types'
import { bindingOrigin } from '../ast/import-origin.js'
import { importDeclarations, importsOf } from '../ast/imports.js'
import type { Parsed } from '../ast/parse.js'
import type { NodePath } from '../ast/traverse.js'

/** `zod`, `zod/v4`, `drizzle-zod`: what builds schemas of zod. */
const zodSource = /^zod(\/|$)|-zod(\/|$)|^zod-/

/** A call that parses with a zod schema; `property` is its word `parse` or `parseAsync`. */
export interface SchemaParse {
  path: NodePath<CallExpression>
  property: Identifier
}

/** The call as a zod parse that throws; `null` for every other call. */
export function schemaParse(parsed: Parsed, path: NodePath<CallExpression>): SchemaParse | null {
  const { callee } = path.node
  if (callee.type !== 'MemberExpression' || callee.computed || callee.property.type !== 'Identifier') return null
  if (callee.property.name !== 'parse' && callee.property.name !== 'parseAsync') return null
  const root = rootOf(path.get('callee') as NodePath)
  return root && isSchema(parsed, root) ? { path, property: callee.property } : null
}

/** `a` of `a.b().c.d()`. */
function rootOf(path: NodePath): NodePath<Identifier> | null {
  if (path.isIdentifier()) return path
  if (path.isMemberExpression()) return rootOf(path.get('object'))
  return path.isCallExpression() ? rootOf(path.get('callee') as NodePath) : null
}

function isSchema(parsed: Parsed, root: NodePath<Identifier>): boolean {
  const binding = root.scope.getBinding(root.node.name)
  if (!binding?.constant) return false
  const origin = bindingOrigin(binding)
  if (origin && zodSource.test(origin.source)) return true
  // A schema from a file of the project: its name says what it is, and this file works with zod.
  if (origin) return /schema$/i.test(root.node.name) && isOwnFile(origin.source) && usesZod(parsed)
  const init = binding.path.isVariableDeclarator() ? (binding.path.get('init') as NodePath) : null
  const from = init?.node ? rootOf(init) : null
  return from !== null && from.node.name !== root.node.name && isSchema(parsed, from)
}

function isOwnFile(source: string): boolean {
  return /^(\.|@\/|~|#|src\/)/.test(source)
}

function usesZod({ ast }: Parsed): boolean {
  return importDeclarations(ast).some((declaration) => zodSource.test(declaration.source.value))
}

/** The name under which the file has zod's `z`; `null` where it does not import it as a value. */
export function localZod({ ast }: Parsed): string | null {
  const found = importsOf(ast).find(
    (each) => /^zod(\/|$)/.test(each.source) && ['z', 'default', '*'].includes(each.imported) && !each.typeOnly,
  )
  return found?.local ?? null
}
