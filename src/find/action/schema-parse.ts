// Finds `schema.parse(input)` of zod: it throws where `safeParse` answers (https://zod.dev/basics#handling-errors). And what
// does the same in valibot (https://valibot.dev/guides/parse-data/), arktype and yup.
import type { CallExpression, Identifier } from '@babel/types'
import { constantInit } from '../../ast/constant-init.js'
import { bindingOrigin, comesFrom } from '../../ast/import-origin.js'
import { importDeclarations, importsOf } from '../../ast/imports.js'
import type { Parsed } from '../../ast/parse.js'
import type { NodePath } from '../../ast/traverse.js'

/** `zod`, `zod/v4`, `drizzle-zod`: what builds schemas of zod. */
const zodSource = /^zod(\/|$)|-zod(\/|$)|^zod-/

/** A call that parses with a schema and throws; `property` is the word that does it: `parse`, `assert`, `validate`. */
export interface SchemaParse {
  path: NodePath<CallExpression>
  property: Identifier
  library: 'zod' | 'valibot' | 'arktype' | 'yup'
  /** False where the schema is known to describe no object: then there are no fields to have errors. */
  fields: boolean
}

/** The call as a parse that throws; `null` for every other call. */
export function schemaParse(parsed: Parsed, path: NodePath<CallExpression>): SchemaParse | null {
  return zodParse(parsed, path) ?? valibotParse(path) ?? otherParse(path)
}

/** `v.parse(schema, input)`, or `parse(schema, input)` under its own name. */
function valibotParse(path: NodePath<CallExpression>): SchemaParse | null {
  const { callee } = path.node
  const property = callee.type === 'MemberExpression' ? callee.property : callee
  const isParse = ['parse', 'parseAsync'].some((name) => comesFrom(path.get('callee') as NodePath, 'valibot', [name]))
  return isParse && property.type === 'Identifier' ? { path, property, library: 'valibot', fields: true } : null
}

/** `user.assert(input)` of arktype, `schema.validate(input)` of yup. */
function otherParse(path: NodePath<CallExpression>): SchemaParse | null {
  const { callee } = path.node
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return null
  const { property } = callee
  const source = makerSource(path.get('callee.object') as NodePath)
  if (source === 'arktype' && property.name === 'assert') return { path, property, library: 'arktype', fields: true }
  return source === 'yup' && /^validate(Sync)?$/.test(property.name)
    ? { path, property, library: 'yup', fields: true }
    : null
}

/** The package whose function made a schema of this file. */
function makerSource(schema: NodePath): string | null {
  const [root] = chainOf(schema)
  if (!root?.isIdentifier()) return null
  const binding = root.scope.getBinding(root.node.name)
  const origin = binding?.constant ? bindingOrigin(binding) : null
  if (origin) return origin.source
  const init = constantInit(binding)
  return init?.isCallExpression() ? makerSource(init) : null
}

function zodParse(parsed: Parsed, path: NodePath<CallExpression>): SchemaParse | null {
  const { callee } = path.node
  if (callee.type !== 'MemberExpression' || callee.computed || callee.property.type !== 'Identifier') return null
  if (callee.property.name !== 'parse' && callee.property.name !== 'parseAsync') return null
  const maker = schemaMaker(parsed, path.get('callee.object') as NodePath)
  return maker === null ? null : { path, property: callee.property, library: 'zod', fields: !flat.test(maker) }
}

/** What of zod's makers describes something without fields. */
const flat =
  /^(string|number|bigint|int|boolean|date|symbol|null|undefined|void|any|unknown|never|nan|enum|nativeEnum|literal|array|tuple|set|map|uuid|email|url|cuid2?|coerce|iso)$/

/** The name of what made a schema (`object` of `z.object({…}).strict()`), `''` where it is imported; `null` where it is no schema. */
function schemaMaker(parsed: Parsed, schema: NodePath): string | null {
  const chain = chainOf(schema)
  const [root] = chain
  const binding = root?.isIdentifier() ? root.scope.getBinding(root.node.name) : undefined
  if (!binding?.constant || !root?.isIdentifier()) return null
  const origin = bindingOrigin(binding)
  if (origin && zodSource.test(origin.source)) return chain[1] ? nameOf(chain[1]) : ''
  // A schema from a file of the project: its name says what it is, and this file works with zod.
  if (origin) return /schema$/i.test(root.node.name) && isOwnFile(origin.source) && usesZod(parsed) ? '' : null
  const init = binding.path.isVariableDeclarator() ? (binding.path.get('init') as NodePath) : null
  return init?.node && !init.isIdentifier() ? schemaMaker(parsed, init) : null
}

/** `a.b().c` as its parts from the left: `a`, `a.b`, `a.b().c`. */
function chainOf(path: NodePath): NodePath[] {
  if (path.isMemberExpression()) return [...chainOf(path.get('object')), path]
  return path.isCallExpression() ? chainOf(path.get('callee') as NodePath) : [path]
}

function nameOf({ node }: NodePath): string {
  return node.type === 'MemberExpression' && node.property.type === 'Identifier' ? node.property.name : ''
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

/** The major of zod that a file speaks: zod 3.25 has 4 at `zod/v4`, and 4 has 3 at `zod/v3`. */
export function zodMajor({ ast }: Parsed, installed: number | null | undefined): number | null {
  const sources = importDeclarations(ast).map(({ source }) => /^zod\/v(\d)/.exec(source.value)?.[1])
  const written = sources.find((each) => each !== undefined)
  return written === undefined ? (installed ?? null) : Number(written)
}
