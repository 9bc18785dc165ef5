// next-connect: `router.use(auth).post(create)`, taken apart into what each request runs through. A router is its
// registrations: one that is used for anything else is not understood. https://github.com/hoangvvo/next-connect
import type * as t from '@babel/types'
import { importOrigin } from '../../ast/import-origin.js'
import type { NodePath } from '../../ast/traverse.js'
import type { HttpMethod } from './route-file.js'

export interface ChainRouter {
  /** What it registers, in order. */
  links: readonly Link[]
  /** Answers for what its functions throw; `null` where that is left to the server. */
  onError: NodePath | null
  /** The statements that do nothing but register. */
  statements: readonly NodePath<t.Statement>[]
}

/** `.use(auth)`, `.post(validate, create)` */
export interface Link {
  name: string
  functions: readonly NodePath[]
  call: NodePath<t.CallExpression>
}

const methods = new Set(['get', 'head', 'post', 'put', 'patch', 'delete', 'options', 'connect', 'trace'])
const makers = new Set(['createRouter', 'createEdgeRouter', 'default'])

/**
 * The router that `value` is, or is the handler of: `router.handler({ onError })`, `router.run(req, context)`.
 * @returns `null` where it is no router of next-connect; the end of a sentence about it where it cannot be followed.
 */
export function chainRouterOf(value: NodePath): ChainRouter | string | null {
  const end = chainedTo(value, /^(handler|run)$/)
  const root = rootOf(end?.object ?? value)
  if (!root) return null
  const links: Link[] = []
  const statements: NodePath<t.Statement>[] = []
  const first = linksFrom(root.call)
  // `export const router` counts as a reference of its own.
  const references = (root.binding?.referencePaths ?? []).filter((path) => path.isIdentifier())
  const uses = [first, ...references.map(linksFrom)]
  for (const { top, chain } of uses) {
    const own = chain.filter(({ name }) => !/^(handler|run)$/.test(name))
    const unknown = own.find(({ name }) => name !== 'use' && name !== 'all' && !methods.has(name))
    if (unknown) return `\`${unknown.name}\` of it is not followed`
    links.push(...own)
    const statement = top.parentPath
    if (statement?.isExpressionStatement() && statement.parentPath.isProgram()) statements.push(statement)
    else if (!isKept(top, chain)) return 'it is used for more than its registrations'
  }
  if (links.some(({ call }) => call.getFunctionParent() !== null)) return 'it registers something in a function'
  const options = errorOptions(root.call, end?.call ?? null)
  return typeof options === 'string' ? options : { links, statements, ...options }
}

/** What a request of `method` runs through, in order; the end of a sentence where that is not known. */
export function chainFor({ links }: ChainRouter, method: HttpMethod): NodePath[] | string {
  const name = method.toLowerCase()
  const own = links.filter((link) => link.name === 'use' || link.name === 'all' || link.name === name)
  if (own.some(({ functions }) => functions.some(isPath))) return 'it serves more than one path'
  return own.flatMap(({ functions }) => functions)
}

/** The methods that it has functions of their own for. */
export function chainMethods({ links }: ChainRouter): HttpMethod[] {
  const names = links.filter(({ name }) => methods.has(name)).map(({ name }) => name.toUpperCase() as HttpMethod)
  return [...new Set(names)]
}

/** Is `path` a call of the method `name`? */
export function isChained(path: NodePath, name: string): boolean {
  return chainedTo(path, new RegExp(`^${name}$`)) !== null
}

function isPath(path: NodePath): boolean {
  return path.isStringLiteral() || path.isRegExpLiteral() || path.isTemplateLiteral()
}

interface Root {
  call: NodePath<t.CallExpression>
  binding: NonNullable<ReturnType<NodePath['scope']['getBinding']>> | null
}

/** `createRouter()` at the start of a chain, or behind the constant that it starts from. */
function rootOf(path: NodePath): Root | null {
  if (path.isIdentifier()) {
    const binding = path.scope.getBinding(path.node.name)
    const isConstant = binding?.constant && binding.scope.path.isProgram() && binding.path.isVariableDeclarator()
    const root = isConstant ? rootOf(binding.path.get('init') as NodePath) : null
    return root && { ...root, binding: binding! }
  }
  if (!path.isCallExpression()) return null
  const callee = path.get('callee') as NodePath
  if (callee.isMemberExpression()) return rootOf(callee.get('object') as NodePath)
  const origin = importOrigin(callee)
  return origin?.source === 'next-connect' && makers.has(origin.imported) ? { call: path, binding: null } : null
}

function chainedTo(path: NodePath, name: RegExp): { object: NodePath; call: NodePath<t.CallExpression> } | null {
  const callee = path.isCallExpression() ? (path.get('callee') as NodePath) : null
  const property = callee?.isMemberExpression() && !callee.node.computed ? callee.node.property : null
  if (property?.type !== 'Identifier' || !name.test(property.name)) return null
  return { object: callee!.get('object') as NodePath, call: path as NodePath<t.CallExpression> }
}

/** The calls on `start`, up to the outermost one. */
function linksFrom(start: NodePath): { top: NodePath; chain: Link[] } {
  const chain: Link[] = []
  let top = start
  for (;;) {
    const member = top.parentPath
    const call = member?.parentPath
    const isLink = member?.isMemberExpression() && top.key === 'object' && member.node.property.type === 'Identifier'
    if (!isLink || !call?.isCallExpression() || member.key !== 'callee') return { top, chain }
    const { name } = member.node.property as t.Identifier
    chain.push({ name, functions: call.get('arguments') as NodePath[], call })
    top = call
  }
}

/** Where the value of a chain may go: into the router's constant, an export, or nowhere behind `handler()`. */
function isKept(top: NodePath, chain: readonly Link[]): boolean {
  const { parentPath } = top
  if (/^(handler|run)$/.test(chain.at(-1)?.name ?? '')) return true
  if (parentPath?.isExportDefaultDeclaration() || parentPath?.isExportSpecifier()) return true
  return parentPath?.isVariableDeclarator() ?? false
}

/** Since version 1 the options are those of `handler()`; before, they were those of the maker. */
function errorOptions(
  root: NodePath<t.CallExpression>,
  handler: NodePath<t.CallExpression> | null,
): { onError: NodePath | null } | string {
  const isOld = importOrigin(root.get('callee') as NodePath)?.imported === 'default'
  const [options] = ((isOld ? root : handler)?.get('arguments') as NodePath[] | undefined) ?? []
  if (!isOld && handler && nameOf(handler) === 'run') return { onError: null }
  const onError = options && optionOf(options, 'onError')
  if (onError === 'open') return 'its options are not written out'
  if (!onError && isOld) return 'without `onError` it answers with the text of what was thrown'
  return { onError: onError ?? null }
}

function nameOf({ node: { callee } }: NodePath<t.CallExpression>): string {
  return callee.type === 'MemberExpression' && callee.property.type === 'Identifier' ? callee.property.name : ''
}

function optionOf(options: NodePath, name: string): NodePath | null | 'open' {
  if (!options.isObjectExpression()) return 'open'
  for (const property of options.get('properties') as NodePath[]) {
    if (property.isSpreadElement()) return 'open'
    const { key, computed } = property.node as t.ObjectProperty | t.ObjectMethod
    if (computed || key.type !== 'Identifier') return 'open'
    if (key.name === name) return property.isObjectProperty() ? (property.get('value') as NodePath) : property
  }
  return null
}
