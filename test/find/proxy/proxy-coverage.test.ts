import { expect, it } from 'vitest'
import { parse } from '../../../src/ast/parse.js'
import { readCoverage } from '../../../src/find/proxy/proxy-coverage.js'

const rows: [config: string, covered: boolean][] = [
  ['', true],
  ["export const config = { matcher: '/api/:path*' }", true],
  ["export const config = { matcher: ['/admin/:path*', '/api/posts/:id'] }", true],
  ["export const config = { matcher: '/api/posts' }", false],
  ["export const config = { matcher: ['/admin/:path*'] }", false],
  ["export const config = { matcher: ['/((?!api|_next).*)'] }", false],
  ["export const config = { matcher: [{ source: '/api/posts/:id', has: [] }] }", true],
  ['export const config = { matcher: `/admin` }', false],
  ['export const config = { matcher: paths }', true],
  ['export const config = { matcher: [...paths] }', true],
  ["export const config = { runtime: 'nodejs' }", true],
  ["export const config = { matcher: [{ source: '/docs/:path*', basePath: false }] }", true],
  ["export const config = { matcher: '/(' }", true],
]

it.each(rows)('%s', (config, covered) => {
  expect(
    readCoverage(parse('proxy.ts', `export function proxy() {}\n${config}`)).covers('/api/posts/[id]', 'fetch'),
  ).toBe(covered)
})

// What Next's own headers say: the route's request is no action, the page's request is one, neither is a prefetch.
const conditions: [matcher: string, fetch: boolean, action: boolean][] = [
  ["{ source: '/(.*)', has: [{ type: 'header', key: 'next-action' }] }", false, true],
  ["{ source: '/(.*)', missing: [{ type: 'header', key: 'Next-Action' }] }", true, false],
  ["{ source: '/(.*)', has: [{ type: 'header', key: 'next-router-prefetch' }] }", false, false],
  ["{ source: '/(.*)', missing: [{ type: 'header', key: 'purpose', value: 'prefetch' }] }", true, true],
  ["{ source: '/(.*)', has: [{ type: 'header', key: 'x-tenant' }] }", true, true],
  [
    "{ source: '/(.*)', has: [{ type: 'cookie', key: 'session' }], missing: [{ type: 'query', key: 'a' }] }",
    true,
    true,
  ],
  ["{ source: '/(.*)', locale: false }", true, true],
]

it.each(conditions)('%s', (matcher, fetch, action) => {
  const { covers } = readCoverage(
    parse('proxy.ts', `export function proxy() {}\nexport const config = { matcher: [${matcher}] }`),
  )
  expect([covers('/api/posts', 'fetch'), covers('/posts', 'action')]).toEqual([fetch, action])
})
