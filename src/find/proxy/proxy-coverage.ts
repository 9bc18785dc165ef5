// Does a middleware or proxy run for a route's path? In an action it would not.
import type * as t from '@babel/types'
import { pathToRegexp } from 'path-to-regexp'
import type { Parsed } from '../../ast/parse.js'
import { pathSegments } from '../route/route-path.js'

/** A request that a page's own code makes, the one that calls an action, or the one for the page itself. */
export type RequestKind = 'fetch' | 'action' | 'page'

/** For which requests a proxy file runs. */
export interface Coverage {
  /** Whether it may run for requests of that kind to a path. */
  covers: (path: string, kind: RequestKind) => boolean
  /** Whether it runs for every request to a path, whatever its dynamic segments and headers are. */
  always: (path: string) => boolean
}

/**
 * Reads `export const config = { matcher }` of a proxy or middleware file.
 * @returns tests for route paths; without a literal matcher the file runs for every path. Sources are below the base path,
 * and paths under `/api` have no locale, so neither of the two has to be known. Conditions (`has`, `missing`) that are not about
 * a header of Next's own may hold
 * (https://nextjs.org/docs/app/api-reference/file-conventions/proxy#matcher).
 */
export function readCoverage(proxy: Parsed): Coverage {
  const matchers = readMatchers(proxy)
  if (!matchers) return { covers: () => true, always: () => isWithoutMatcher(proxy) }
  const tests = matchers.map((matcher) => ({ ...matcher, pattern: patternOf(matcher.source) }))
  return {
    covers: (path, kind) =>
      tests.some(({ pattern, never }) => !never.includes(kind) && (pattern?.test(samplePath(path)) ?? true)),
    always: (path) =>
      tests.some(
        ({ pattern, source, conditional }) => pattern !== null && !conditional && matchesAll(source, pattern, path),
      ),
  }
}

/** Whether `pattern` matches every URL of `path`: what a segment is filled with could be what it leaves out. */
function matchesAll(source: string, pattern: RegExp, path: string): boolean {
  if (!path.includes('[')) return pattern.test(samplePath(path))
  if (!pattern.test(samplePath(path)) || !pattern.test(`${samplePath(path)}/x`)) return false
  if (!source.includes('(')) return true
  const [, left = ''] = /^\/\(\(\?!([\w/.|-]+)\)\.\*\)$/.exec(source) ?? []
  const start = path.slice(1, path.indexOf('['))
  return left !== '' && left.split('|').every((each) => !agree(each, start))
}

/** Whether one of two texts may begin with the other one; a dot stands for any character. */
function agree(pattern: string, text: string): boolean {
  return [...pattern].slice(0, text.length).every((character, i) => character === '.' || character === text[i])
}

/** `null` where the source is none that can be read. */
function patternOf(source: string): RegExp | null {
  try {
    return pathToRegexp(source)
  } catch {
    return null
  }
}

/** A URL that the route answers: `/api/posts/[id]` -> `/api/posts/x`. */
export function samplePath(path: string): string {
  return `/${pathSegments(path)
    .map((part) => (part.startsWith('[') ? 'x' : part))
    .join('/')}`
}

interface Matcher {
  source: string
  /** It also asks for headers, cookies or the query. */
  conditional: boolean
  /** Kinds of requests that its conditions rule out. */
  never: readonly RequestKind[]
}

function readMatchers(proxy: Parsed): Matcher[] | null {
  const matcher = matcherIn(configOf(proxy))
  const entries = matcher?.type === 'ArrayExpression' ? matcher.elements : [matcher]
  const matchers = entries.map((entry) => matcherOf(entry))
  return matchers.every((each) => each !== null) ? matchers : null
}

/** Nothing says for which paths it runs, so it runs for all of them. */
function isWithoutMatcher(proxy: Parsed): boolean {
  const config = configOf(proxy)
  if (!config) return !/\bconfig\b/.test(proxy.text)
  if (config.type !== 'ObjectExpression' || propertyOf(config, 'matcher')) return false
  return config.properties.every(({ type }) => type === 'ObjectProperty')
}

function matcherIn(config: t.Node | null): t.Node | null {
  return config?.type === 'ObjectExpression' ? propertyOf(config, 'matcher') : null
}

/** What `config` is, which the file exports. */
function configOf({ ast }: Parsed): t.Node | null {
  for (const node of ast.program.body) {
    const declaration = node.type === 'ExportNamedDeclaration' ? node.declaration : null
    if (declaration?.type !== 'VariableDeclaration') continue
    for (const { id, init } of declaration.declarations) {
      if (id.type === 'Identifier' && id.name === 'config') return init ?? null
    }
  }
  return null
}

/** `'/a/:path*'` or `{ source: '/a/:path*', has: […], missing: […] }`. */
function matcherOf(node: t.Node | null): Matcher | null {
  const text = textOf(node)
  if (text !== null) return { source: text, conditional: false, never: [] }
  // `basePath: false` makes the source one of the whole host.
  if (node?.type !== 'ObjectExpression' || propertyOf(node, 'basePath')) return null
  const source = textOf(propertyOf(node, 'source'))
  const kinds: readonly RequestKind[] = ['fetch', 'action', 'page']
  const has = headersIn(propertyOf(node, 'has'))
  const missing = headersIn(propertyOf(node, 'missing')).filter(({ value }) => !value)
  const never = kinds.filter(
    (kind) => has.some(({ key }) => sends(key, kind) === false) || missing.some(({ key }) => sends(key, kind) === true),
  )
  const conditional = ['has', 'missing', 'locale'].some((name) => propertyOf(node, name))
  return source === null ? null : { source, conditional, never }
}

/** Whether requests of a kind have a header of Next's own; `null` for all other headers. */
export function sends(key: string, kind: RequestKind): boolean | null {
  if (key === 'next-action') return kind === 'action'
  // Marks of navigation; a page is also asked for without them.
  return /^(next-router-prefetch|rsc|x-middleware-prefetch|purpose)$/.test(key) ? false : null
}

/** Conditions on headers. `value`: it has to have one that matches. */
function headersIn(list: t.Node | null): { key: string; value: boolean }[] {
  const entries = list?.type === 'ArrayExpression' ? list.elements : []
  return entries.flatMap((entry) => {
    if (entry?.type !== 'ObjectExpression' || textOf(propertyOf(entry, 'type')) !== 'header') return []
    const key = textOf(propertyOf(entry, 'key'))
    return key === null ? [] : [{ key: key.toLowerCase(), value: propertyOf(entry, 'value') !== null }]
  })
}

/** The value of a property of an object literal, by its name. */
export function propertyOf(node: t.ObjectExpression, name: string): t.Node | null {
  const found = node.properties.find(
    (each) => each.type === 'ObjectProperty' && each.key.type === 'Identifier' && each.key.name === name,
  )
  return found?.type === 'ObjectProperty' ? found.value : null
}

/** Text that is written as it is. */
export function textOf(node: t.Node | null): string | null {
  if (node?.type === 'StringLiteral') return node.value
  return node?.type === 'TemplateLiteral' && node.quasis.length === 1 ? (node.quasis[0]!.value.cooked ?? null) : null
}
