// What a handler takes from its request: ids of the path, values of the query, the body.
import type * as t from '@babel/types'
import { importOrigin } from '../../ast/import-origin.js'
import { keyName } from '../../ast/member.js'
import type { Parsed } from '../../ast/parse.js'
import { rangeOf } from '../../ast/range.js'
import type { NodePath } from '../../ast/traverse.js'
import type { Handler } from './handler.js'
import type { Read } from './request-reads.js'
import { emptyFallback } from './request-sources.js'
import type { HandlerInput } from './route-file.js'

/** The inputs in the order of the action's parameters: segments as in the URL, query values as first read, the body last. */
export function handlerInputs(handler: Handler): HandlerInput[] {
  const { reads, route } = { ...handler.reads, route: handler.route }
  const values = reads.filter(({ source }) => source === 'params' || source === 'query')
  const all = reads.some((read) => /^(params|context|query)$/.test(read.source) && read.key === null)
  const read = new Set(values.map(({ key }) => key))
  const segments = route.segments.filter(({ name }) => all || read.has(name))
  const names = new Set(route.segments.map(({ name }) => name))
  const queries = [...read].filter((key): key is string => key !== null && !names.has(key))
  return [
    ...segments.map(({ name, catchAll }): HandlerInput => ({ kind: 'segment', name, catchAll })),
    ...queries.map((name): HandlerInput => ({
      kind: 'query',
      name,
      absent: route.router === 'app' ? 'null' : 'undefined',
    })),
    ...bodyInput(handler),
  ]
}

function bodyInput(handler: Handler): HandlerInput[] {
  const reads = handler.reads.reads.filter(({ source }) => source === 'body' || source === 'form')
  const [first] = reads
  if (!first) return []
  if (first.source === 'form') return [{ kind: 'formData', fields: formFields(reads) }]
  const type = bodyType(handler.parsed, reads)
  const fields = bodyFields(reads)
  return [
    {
      kind: 'json',
      type,
      fields,
      optional: reads.some((read) => absentBody(read) !== null),
      ...(handler.route.router === 'pages' && fields === null && !reads.some(isParsed) ? { takesText: true } : {}),
    },
  ]
}

/** `JSON.parse(req.body)`: of a text that is no JSON it makes nothing. */
function isParsed({ path }: Read): boolean {
  return path.isCallExpression()
}

/** What stands for an absent body: the `{}` of `await req.json().catch(() => ({}))`. */
export function absentBody({ path }: Read): t.Expression | null {
  return path.isAwaitExpression() ? emptyFallback(path.node.argument) : null
}

/** Every expression that is the body: where it is read, and where its own name is used. */
export function bodyExpressions(reads: readonly Read[]): NodePath[] {
  return reads.flatMap(({ local, outer }) => (local ? local.binding.referencePaths : [outer]))
}

/** The type that the source gives the body: a cast or an annotation, else the schema that it is parsed with. */
export function bodyType(parsed: Parsed, reads: readonly Read[]): string | null {
  const said = reads.find(({ type }) => type && !/^TS(Any|Unknown)Keyword$/.test(type.type))?.type
  if (said) return parsed.text.slice(said.start!, said.end!)
  const bodies = bodyExpressions(reads)
  const schemas = bodies.flatMap((path) => schemaOf(path) ?? [])
  const [schema] = schemas
  // One of several takes some of the bodies only.
  if (!schema || schemas.some(({ node }) => node.name !== schema.node.name)) return null
  const besides = bodies.filter((path) => schemaOf(path) === null).flatMap((path) => fieldsAt(path) ?? [])
  return besides.every((field) => mayDeclare(schema, field)) ? `z.input<typeof ${schema.node.name}>` : null
}

/** May the schema have a field of that name? `body.tenantId` may be read beside what is parsed; of a schema of another module that is not known. */
function mayDeclare(schema: NodePath<t.Identifier>, field: string): boolean {
  const declarator = schema.scope.getBinding(schema.node.name)!.path
  let found = !declarator.isVariableDeclarator()
  declarator.traverse({
    ObjectProperty: ({ node }) => void (found ||= !node.computed && keyName(node) === field),
  })
  return found
}

/** The module-level zod schema that parses `path`. */
function schemaOf(path: NodePath): NodePath<t.Identifier> | null {
  const call = path.parentPath
  if (!call?.isCallExpression() || path.key !== 0 || path.listKey !== 'arguments') return null
  const callee = call.get('callee') as NodePath
  if (!callee.isMemberExpression() || callee.node.property.type !== 'Identifier') return null
  const method = callee.node.property.name
  const object = callee.get('object') as NodePath
  if (!/^(safeParse|parse)(Async)?$/.test(method) || !object.isIdentifier()) return null
  const binding = object.scope.getBinding(object.node.name)
  if (!binding?.scope.path.isProgram()) return null
  if (binding.path.isVariableDeclarator()) return isZod(binding.path.get('init') as NodePath) ? object : null
  // An imported object with `safeParse` is a zod schema; one with `parse` is where the file knows zod.
  return importOrigin(object) && (method.startsWith('safe') || importsZod(path)) ? object : null
}

function isZod(path: NodePath): boolean {
  if (path.isCallExpression()) return isZod(path.get('callee') as NodePath)
  if (path.isMemberExpression()) return isZod(path.get('object') as NodePath)
  return importOrigin(path)?.source.startsWith('zod') ?? false
}

function importsZod(path: NodePath): boolean {
  const program = path.scope.getProgramParent().path.node as t.Program
  return program.body.some((node) => node.type === 'ImportDeclaration' && /^zod(\/|$)/.test(node.source.value))
}

/** The names read from the body, `null` where it is used as a whole. */
function bodyFields(reads: readonly Read[]): string[] | null {
  const fields = new Set<string>()
  for (const path of bodyExpressions(reads)) {
    const names = fieldsAt(path)
    if (!names) return null
    names.forEach((name) => fields.add(name))
  }
  return [...fields]
}

function fieldsAt(path: NodePath): string[] | null {
  const parent = path.parentPath!
  if (parent.isTSAsExpression() || parent.isTSNonNullExpression()) return fieldsAt(parent)
  if ((parent.isMemberExpression() || parent.isOptionalMemberExpression()) && path.key === 'object') {
    const { property, computed } = parent.node
    if (computed) return property.type === 'StringLiteral' ? [property.value] : null
    return property.type === 'Identifier' ? [property.name] : null
  }
  if (parent.isVariableDeclarator() && path.key === 'init' && parent.node.id.type === 'ObjectPattern') {
    const names = parent.node.id.properties.map((property) =>
      property.type === 'ObjectProperty' && !property.computed && property.key.type === 'Identifier'
        ? property.key.name
        : null,
    )
    return names.includes(null) ? null : (names as string[])
  }
  return null
}

function formFields(reads: readonly Read[]): string[] | null {
  const fields = new Set<string>()
  for (const path of bodyExpressions(reads)) {
    const call = path.parentPath?.parentPath
    const member = path.parentPath
    if (!member?.isMemberExpression() || !call?.isCallExpression()) return null
    const [name] = call.node.arguments
    const method = member.node.property.type === 'Identifier' ? member.node.property.name : ''
    if (!/^(get|getAll|has)$/.test(method) || name?.type !== 'StringLiteral') return null
    fields.add(name.value)
  }
  return [...fields]
}

/** Where the type of a value that is read by its key stands in the source: `string` of `req.query.id as string`. */
export function assertedType(parsed: Parsed, reads: readonly Read[]): string | null {
  const said = reads.find(({ type }) => type && !/^TS(Any|Unknown)Keyword$/.test(type.type))?.type
  return said ? parsed.text.slice(rangeOf(said).start, rangeOf(said).end) : null
}
