// `ky` and `ofetch` themselves, and instances that only put something before the path: `ky.create({ prefixUrl: '/api' })`.
import type * as t from '@babel/types'
import { constantInit } from '../../ast/constant-init.js'
import { importOrigin } from '../../ast/import-origin.js'
import { isMember, keyName, memberName } from '../../ast/member.js'
import type { NodePath } from '../../ast/traverse.js'
import { ownHeaders } from './client-headers.js'

export type BodyLibrary = 'ky' | 'ofetch'

export interface BodyClient {
  library: BodyLibrary
  /** What stands before the paths. */
  base: string
  /** It repeats nothing. */
  once: boolean
  /** The option with which it does something else with a request, or its answer. */
  changes: string | null
  /** The option that makes something of its own of a body. */
  parses: string | null
}

/** The instance that another module exports as `name`. */
export type BodyInstance = (specifier: string, name: string) => BodyClient | null

/** The client that `path` names; `null` for everything else, and for an instance that does more. */
export function libraryBehind(path: NodePath, imported: BodyInstance): BodyClient | null {
  const library = libraryOf(path)
  if (library) return { library, base: '', once: false, changes: null, parses: null }
  if (!path.isIdentifier()) return null
  const origin = importOrigin(path)
  if (origin) return imported(origin.source, origin.imported)
  const init = constantInit(path.scope.getBinding(path.node.name))
  return init && createdClient(init)
}

/** The client that `ky.create({ prefixUrl })`, `ky.extend(…)` or `ofetch.create({ baseURL })` gives; `null` for every other expression. */
export function createdClient(path: NodePath): BodyClient | null {
  const callee = path.isCallExpression() ? (path.get('callee') as NodePath) : null
  if (!path.isCallExpression() || !callee || !isMember(callee)) return null
  const name = memberName(callee.node)
  const library = libraryOf(callee.get('object') as NodePath)
  if (!library || (name !== 'create' && !(name === 'extend' && library === 'ky'))) return null
  const [config, ...others] = path.node.arguments
  const client: BodyClient = { library, base: '', once: false, changes: null, parses: null }
  if (!config) return client
  if (config.type !== 'ObjectExpression' || others.length > 0) return { ...client, base: '/', changes: 'options' }
  for (const property of config.properties) readOption(property, client)
  const isPath = client.base === '' || /^\/./.test(client.base)
  return isPath ? client : { ...client, changes: client.changes ?? baseKeys[library] }
}

const baseKeys: Readonly<Record<BodyLibrary, string>> = { ky: 'prefixUrl', ofetch: 'baseURL' }

function readOption(property: t.ObjectExpression['properties'][number], client: BodyClient): void {
  const key = property.type === 'ObjectMethod' || property.type === 'SpreadElement' ? null : keyName(property)
  const value = property.type === 'ObjectProperty' ? property.value : property
  const name = property.type === 'ObjectMethod' && property.key.type === 'Identifier' ? property.key.name : key
  if (name === baseKeys[client.library]) client.base = baseIn(value)
  else if (name === (client.library === 'ky' ? 'parseJson' : 'parseResponse')) client.parses = name
  else if (name === 'headers' ? ownHeaders(value) !== null : !harmlessOptions[name ?? '']?.(value))
    client.changes ??= name ?? 'options'
  if (name === 'retry' && isNever(value)) client.once = true
}

/** What the two libraries do by themselves, and values that change nothing for an action. */
export const harmlessOptions: Readonly<Record<string, (value: t.Node) => boolean>> = {
  cache: () => true,
  next: () => true,
  credentials: (value) => value.type === 'StringLiteral' && value.value !== 'omit',
  responseType: (value) => value.type === 'StringLiteral' && value.value === 'json',
  retry: isNever,
  timeout: (value) => value.type === 'BooleanLiteral' && !value.value,
  throwHttpErrors: (value) => value.type === 'BooleanLiteral' && value.value,
}

/** Where it may be another host, the end of it: a path below it may still mean this app. */
function baseIn(value: t.Node): string {
  const text = value.type === 'TemplateLiteral' ? value.quasis.at(-1)!.value.cooked : null
  if (value.type === 'StringLiteral') return value.value
  return `//${text ?? ''}`
}

function libraryOf(path: NodePath): BodyLibrary | null {
  const origin = importOrigin(path)
  if (origin?.source === 'ky') return origin.imported === 'default' || origin.imported === 'ky' ? 'ky' : null
  return origin?.source === 'ofetch' && /^(ofetch|\$fetch)$/.test(origin.imported) ? 'ofetch' : null
}

/** `0`, `false`, `{ limit: 0 }`. */
export function isNever(node: t.Node): boolean {
  if (node.type === 'NumericLiteral') return node.value === 0
  if (node.type === 'BooleanLiteral') return !node.value
  const [only, ...others] = node.type === 'ObjectExpression' ? node.properties : []
  return only?.type === 'ObjectProperty' && keyName(only) === 'limit' && others.length === 0 && isNever(only.value)
}
