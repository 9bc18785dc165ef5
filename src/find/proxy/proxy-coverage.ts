// Does a middleware or proxy run for a route's path? In an action it would not.
import type * as t from '@babel/types'
import { pathToRegexp } from 'path-to-regexp'
import type { Parsed } from '../../ast/parse.js'
import { pathSegments } from '../route/route-path.js'

/** The paths that a proxy file runs for. */
export type Coverage = (path: string) => boolean

/**
 * Reads `export const config = { matcher }` of a proxy or middleware file.
 * @returns a test for route paths; without a literal matcher the file runs for every path
 * (https://nextjs.org/docs/app/api-reference/file-conventions/proxy#matcher).
 */
export function readCoverage(proxy: Parsed): Coverage {
  const matchers = readMatchers(proxy)
  if (!matchers) return () => true
  const tests = matchers.map((matcher) => {
    try {
      return pathToRegexp(matcher)
    } catch {
      return /^/
    }
  })
  return (path) => tests.some((test) => test.test(samplePath(path)))
}

/** A URL that the route answers: `/api/posts/[id]` -> `/api/posts/x`. */
export function samplePath(path: string): string {
  return `/${pathSegments(path)
    .map((part) => (part.startsWith('[') ? 'x' : part))
    .join('/')}`
}

function readMatchers({ ast }: Parsed): string[] | null {
  for (const node of ast.program.body) {
    const declaration = node.type === 'ExportNamedDeclaration' ? node.declaration : null
    if (declaration?.type !== 'VariableDeclaration') continue
    for (const { id, init } of declaration.declarations) {
      if (id.type !== 'Identifier' || id.name !== 'config' || init?.type !== 'ObjectExpression') continue
      const matcher = init.properties.find(
        (property) =>
          property.type === 'ObjectProperty' && property.key.type === 'Identifier' && property.key.name === 'matcher',
      )
      if (matcher?.type !== 'ObjectProperty') return null
      const entries = matcher.value.type === 'ArrayExpression' ? matcher.value.elements : [matcher.value]
      const sources = entries.map((entry) => sourceOf(entry))
      return sources.every((source) => source !== null) ? sources : null
    }
  }
  return null
}

/** `'/a/:path*'` or `{ source: '/a/:path*', has: […] }`. */
function sourceOf(entry: { type: string } | null): string | null {
  const node = entry as t.Node | null
  if (node?.type === 'StringLiteral') return node.value
  if (node?.type === 'TemplateLiteral' && node.quasis.length === 1) return node.quasis[0]!.value.cooked ?? null
  if (node?.type !== 'ObjectExpression') return null
  const source = node.properties.find(
    (property) =>
      property.type === 'ObjectProperty' && property.key.type === 'Identifier' && property.key.name === 'source',
  )
  return source?.type === 'ObjectProperty' ? sourceOf(source.value) : null
}
