// `ky` and `ofetch` themselves, and instances that only put something before the path: `ky.create({ prefixUrl: '/api' })`.
import type * as t from '@babel/types'
import { importOrigin } from '../../ast/import-origin.js'
import { isMember, keyName, memberName } from '../../ast/member.js'
import type { NodePath } from '../../ast/traverse.js'
import { areHarmless } from './client-headers.js'

export type BodyLibrary = 'ky' | 'ofetch'

export interface BodyClient {
  library: BodyLibrary
  /** What stands before the paths. */
  base: string
  /** It repeats nothing. */
  once: boolean
  /** It does nothing else with a request, or its answer. */
  isPlain: boolean
}

/** The instance that another module exports as `name`. */
export type BodyInstance = (specifier: string, name: string) => BodyClient | null

/** The client that `path` names; `null` for everything else, and for an instance that does more. */
export function libraryBehind(path: NodePath, imported: BodyInstance): BodyClient | null {
  const library = libraryOf(path)
  if (library) return { library, base: '', once: false, isPlain: true }
  if (!path.isIdentifier()) return null
  const origin = importOrigin(path)
  if (origin) return imported(origin.source, origin.imported)
  const binding = path.scope.getBinding(path.node.name)
  return binding?.constant && binding.path.isVariableDeclarator()
    ? createdClient(binding.path.get('init') as NodePath)
    : null
}

/** The client that `ky.create({ prefixUrl })`, `ky.extend(…)` or `ofetch.create({ baseURL })` gives; `null` for every other expression. */
export function createdClient(path: NodePath): BodyClient | null {
  const callee = path.isCallExpression() ? (path.get('callee') as NodePath) : null
  if (!path.isCallExpression() || !callee || !isMember(callee)) return null
  const name = memberName(callee.node)
  const library = libraryOf(callee.get('object') as NodePath)
  if (!library || (name !== 'create' && !(name === 'extend' && library === 'ky'))) return null
  const [config, ...others] = path.node.arguments
  const client: BodyClient = { library, base: '', once: false, isPlain: true }
  if (!config) return client
  if (config.type !== 'ObjectExpression' || others.length > 0) return { ...client, base: '/', isPlain: false }
  for (const property of config.properties) {
    const key = property.type === 'ObjectProperty' ? keyName(property) : null
    const value = property.type === 'ObjectProperty' ? property.value : property
    if (key === (library === 'ky' ? 'prefixUrl' : 'baseURL')) client.base = baseIn(value)
    else if (key === 'retry' && isNever(value)) client.once = true
    else client.isPlain &&= key === 'headers' ? areHarmless(value) : key === 'credentials'
  }
  return { ...client, isPlain: client.isPlain && (client.base === '' || /^\/./.test(client.base)) }
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
