// In: a route module and the name of an export that is a call: `export const POST = withAuth(handler)`. Out: the module
// with the function that the wrapper returns in the place of the call, and the handler as a function of the module that
// it calls: from there on it is a handler that passes its request on.
import type * as t from '@babel/types'
import { lineIndent, textStyle } from '../../ast/text-style.js'
import { importsOf } from '../../ast/imports.js'
import { skipWrappers } from '../../ast/member.js'
import { type Parsed, parse } from '../../ast/parse.js'
import { rangeOf } from '../../ast/range.js'
import { type NodePath, programScope } from '../../ast/traverse.js'
import { type Edit, slice } from '../../edit/edit.js'
import { reindent } from '../../edit/edit-lines.js'
import type { Range } from '../../location.js'
import { type CarriedCode, carryCode } from './carried-code.js'
import { type DerivedText, deriveText, type Move } from './derived-text.js'
import { withoutGenerics } from './generics.js'
import { foldConstants } from './fold-constants.js'
import { exportedFunction, functionBehind, valueBehind } from './exported-function.js'
import type { ModuleLookup } from './module-lookup.js'
import { namedParameters } from './rest-parameters.js'
import { type ExportedHandler, exportedHandlers } from './route-exports.js'
import { authFunction } from './session-wrapper.js'
import { expressionPieces } from './wrapper-options.js'
import { type Refusal, type Wrapper, wrapperOf } from './wrapper.js'
import { type Substituted, substituted } from './wrapper-arguments.js'

/** A route module in which one export is a function again. */
export interface Unwrapped {
  parsed: Parsed
  derived: DerivedText
  handler: ExportedHandler & { fn: NodePath<t.Function> }
  /** Functions that the exported one has to call, and the wrapper that each of them was in. */
  inside: ReadonlyMap<string, string>
}

type Step = { moves: Move[]; inside?: { name: string; wrapper: string } } | Refusal

/** Unwraps the export `name` of `route`. */
export function unwrapHandler(
  route: Parsed,
  name: ExportedHandler['exportName'],
  router: 'app' | 'pages',
  lookup: ModuleLookup,
): Unwrapped | Refusal {
  let parsed = route
  let derived: DerivedText = { text: route.text, toSource: (range) => range }
  const inside = new Map<string, string>()
  for (;;) {
    const exported = exportedHandlers(parsed, router).find(({ exportName }) => exportName === name)
    if (exported?.fn) return { parsed, derived, handler: { ...exported, fn: exported.fn }, inside }
    const step = exported?.instead ? unwrapOnce(parsed, exported, exported.instead, lookup) : null
    if (!step || inside.size > 12) return { code: 'route/wrapped-handler', name, why: 'it is not exported by name' }
    if ('code' in step) return step
    if (step.inside) inside.set(step.inside.name, step.inside.wrapper)
    const next = deriveText(parsed.text, step.moves)
    const before = derived
    derived = { text: next.text, toSource: (range) => before.toSource(next.toSource(range)) }
    parsed = parse(parsed.file, next.text)
  }
}

function unwrapOnce(parsed: Parsed, exported: ExportedHandler, instead: NodePath, lookup: ModuleLookup): Step {
  if (instead.isExportNamedDeclaration()) return takeOver(parsed, exported.exportName, instead, lookup)
  const value = valueBehind(instead)
  const end = exported.statement.node.end!
  if (value.isCallExpression()) return unwrapCall(parsed, value, end, lookup)
  const place = value.isIdentifier() ? rangeOf(value.node) : null
  const imported = place && importedFunction(parsed, value as NodePath<t.Identifier>, lookup)
  if (!imported || typeof imported === 'string') {
    return { code: 'route/wrapped-handler', name: exported.exportName, why: imported || 'it is not a function' }
  }
  const name = freshName(parsed, 'handler')
  return {
    moves: [
      { ...place, pieces: [name] },
      appended(parsed, end, ...imported.added.map((each) => [each]), [`const ${name} = ${imported.text}`]),
    ],
  }
}

/** `export { POST } from './notes'`: the function stands in the place of the statement. */
function takeOver(
  parsed: Parsed,
  name: ExportedHandler['exportName'],
  statement: NodePath<t.ExportNamedDeclaration>,
  lookup: ModuleLookup,
): Step {
  const { source, specifiers } = statement.node
  const own = specifiers.find((each) => each.type === 'ExportSpecifier' && nameIn(each.exported) === name)
  const imported = own?.type === 'ExportSpecifier' ? nameIn(own.local) : name
  const found = source && functionOf(parsed, source.value, imported, lookup)
  if (!found || typeof found === 'string') {
    return { code: 'route/wrapped-handler', name, why: found || 'it is not exported by name' }
  }
  const head = name === 'default' ? 'export default ' : `export const ${name} = `
  return { moves: [{ ...rangeOf(statement.node), pieces: [[...found.added, head + found.text].join(eolOf(parsed))] }] }
}

function nameIn(node: t.Identifier | t.StringLiteral): string {
  return node.type === 'Identifier' ? node.name : node.value
}

/** Resolves the innermost wrapper first: its handler is a function. */
function unwrapCall(parsed: Parsed, call: NodePath<t.CallExpression>, end: number, lookup: ModuleLookup): Step {
  const session = authFunction(parsed, call, lookup)
  if (session && 'code' in session) return session
  const wrapper = session ? null : wrapperOf(parsed, call, lookup)
  if (wrapper && 'code' in wrapper) return wrapper
  const arg = session?.arg ?? wrapper!.handler.arg
  const label = session?.name ?? wrapper!.name
  const handler = valueBehind(arg)
  if (handler.isCallExpression()) return unwrapCall(parsed, handler, end, lookup)
  const listed = handler.isFunction() ? namedParameters(parsed, handler) : null
  if (listed) return { moves: listed }
  const name = nameFor(parsed, arg, handler)
  const own = lifted(parsed, arg, handler, name, lookup)
  if (typeof own === 'string') return { code: 'route/wrapped-handler', name: label, why: own }
  const written = session ? { text: session.text(name), added: [] } : wrapperText(parsed, wrapper!, name, lookup)
  if ('code' in written) return written
  // A function's block cannot have an `as` behind it.
  const moves: Move[] = [{ ...rangeOf(skipWrappers(call).node), pieces: [written.text] }]
  const statements = [...own, ...written.added.map((each) => [each])]
  if (statements.length > 0) moves.push(appended(parsed, end, ...statements))
  return { moves, inside: { name, wrapper: label } }
}

/** Puts statements behind `end`; each is made of pieces. */
function appended(parsed: Parsed, end: number, ...statements: (readonly (string | Range)[])[]): Move {
  const eol = eolOf(parsed)
  return { start: end, end, pieces: statements.flatMap((each) => [eol, ...each]) }
}

function nameFor(parsed: Parsed, arg: NodePath, handler: NodePath): string {
  if (arg.isIdentifier() && handler.isFunction()) {
    const declared = handler.isFunctionDeclaration() ? handler.node.id?.name : null
    return declared ?? arg.node.name
  }
  return freshName(parsed, 'wrapped')
}

/** The statements that make `name` the handler; none where the module has it already. */
function lifted(
  parsed: Parsed,
  arg: NodePath,
  handler: NodePath,
  name: string,
  lookup: ModuleLookup,
): (string | Range)[][] | string {
  if (handler.isFunction()) {
    const isOwn = arg.isIdentifier() && handler.find((path) => path.isProgram()) !== null
    return isOwn ? [] : [[`const ${name} = `, ...expressionPieces(handler.node)]]
  }
  if (!handler.isIdentifier()) return 'what it wraps is no function'
  const imported = importedFunction(parsed, handler, lookup)
  if (typeof imported === 'string') return imported
  return [...imported.added.map((each) => [each]), [`const ${name} = ${imported.text}`]]
}

/** The function that `path` imports, written for this module. */
function importedFunction(parsed: Parsed, path: NodePath<t.Identifier>, lookup: ModuleLookup) {
  const imported = importsOf(parsed.ast).find(({ local }) => local === path.node.name)
  if (!imported) return `\`${path.node.name}\` is not imported`
  return functionOf(parsed, imported.source, imported.imported, lookup)
}

/** The function that `source` exports as `name`, written for this module. */
function functionOf(parsed: Parsed, source: string, name: string, lookup: ModuleLookup): CarriedCode | string {
  const definition = lookup.definitionOf(parsed.file, source, name)
  const module = definition && lookup.read(definition.file)
  const fn = module && exportedFunction(module, definition.name)
  if (!fn) return `\`${name}\` of \`${source}\` is no function of this project`
  const text = reindent(module.text.slice(fn.node.start!, fn.node.end!), indentOf(module, fn), '')
  return carryCode(withEol(text, parsed), {
    from: module,
    into: parsed,
    lookup,
    prefix: name === 'default' ? 'handler' : name,
  })
}

/** The wrapper's function with the call's arguments for its parameters. */
function wrapperText(route: Parsed, wrapper: Wrapper, name: string, lookup: ModuleLookup): CarriedCode | Refusal {
  const { module, inner } = wrapper
  const refuse = (why: string): Refusal => ({ code: 'route/wrapped-handler', name: wrapper.name, why })
  const args = substituted(wrapper, route, name)
  if (typeof args === 'string') return refuse(args)
  const edits: Edit[] = [...args.edits, ...head(wrapper, args), ...withoutGenerics(inner, wrapper.types)]
  const own = reindent(slice(module.text, rangeOf(inner.node), edits), indentOf(module, inner), '')
  const carried = carryCode(withEol(own, route), { from: module, into: route, lookup, prefix: wrapper.name })
  if (typeof carried === 'string') return refuse(carried)
  const generic = wrapper.types.find((each) => new RegExp(`\\b${each}\\b`).test(carried.text))
  if (generic) return refuse(`it is generic in \`${generic}\``)
  const text = foldConstants(route.file, args.fill(carried.text), args.solid)
  return { text, added: [...carried.added, ...args.added] }
}

/** Makes the inner function `async`, gives it a block, and takes away what only types the wrapper. */
function head({ inner, before, module, types }: Wrapper, { edits: given, spent }: Substituted): Edit[] {
  const { node } = inner
  const { eol, indent, end } = textStyle(module)
  const edits: Edit[] = []
  if (!node.async) edits.push({ start: node.start!, end: node.start!, text: 'async ' })
  for (const each of [node.returnType, node.typeParameters]) {
    if (each) edits.push({ ...rangeOf(each), text: '' })
  }
  for (const param of node.params) {
    if (param.type === 'RestElement') continue
    const annotation = 'typeAnnotation' in param ? param.typeAnnotation : null
    const text = annotation ? module.text.slice(annotation.start!, annotation.end!) : ''
    const isGeneric = types.some((each) => new RegExp(`\\b${each}\\b`).test(text))
    if (annotation && isGeneric) edits.push({ ...rangeOf(annotation), text: '' })
  }
  const kept = before.filter((each) => !spent.has(each.node))
  const made = kept.map((each) => slice(module.text, rangeOf(each.node), given))
  const base = indentOf(module, inner)
  const lines = made.map((each) => `${eol}${base}${indent}${each}`).join('')
  if (node.body.type !== 'BlockStatement') {
    const opening = `{${lines}${eol}${base}${indent}return `
    edits.push({ start: node.body.start!, end: node.body.start!, text: opening })
    edits.push({ start: node.body.end!, end: node.body.end!, text: `${end}${eol}${base}}` })
  } else if (lines) edits.push({ start: node.body.start! + 1, end: node.body.start! + 1, text: lines })
  return edits
}

function indentOf({ text }: Parsed, fn: NodePath<t.Function>): string {
  return lineIndent(text, fn.node.end!)
}

function eolOf({ text }: Parsed): string {
  return text.includes('\r\n') ? '\r\n' : '\n'
}

function withEol(text: string, like: Parsed): string {
  return text.replaceAll(/\r?\n/g, eolOf(like))
}

/** A name that the module does not know yet. */
export function freshName({ ast, text }: Parsed, name: string): string {
  const scope = programScope(ast)
  for (let count = 1; ; count++) {
    const candidate = `${name}${count === 1 ? '' : count}`
    if (!scope.hasBinding(candidate) && !new RegExp(`\\b${candidate}\\b`).test(text)) return candidate
  }
}

/** Whether an export of this kind may be unwrapped at all. */
export function isWrapped({ instead }: ExportedHandler): boolean {
  if (!instead) return false
  const value = valueBehind(instead)
  return value.isCallExpression() || (value.isIdentifier() && !functionBehind(value))
}
