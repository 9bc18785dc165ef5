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
  ["export const config = { matcher: '/(' }", true],
]

it.each(rows)('%s', (config, covered) => {
  expect(readCoverage(parse('proxy.ts', `export function proxy() {}\n${config}`))('/api/posts/[id]')).toBe(covered)
})
