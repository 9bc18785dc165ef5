import { expect, it } from 'vitest'
import { matchRoutes } from '../../src/plan/match-url.js'
import { app, callSite, route, urlOf } from './facts.js'

const routes = [
  '/api/posts',
  '/api/posts/new',
  '/api/posts/[id]',
  '/api/posts/[id]/like',
  '/api/files/[...path]',
  '/api/tags/[[...tag]]',
].map(route)

const rows: [url: string, matches: string[]][] = [
  ['/api/posts', ['/api/posts']],
  ['/api/posts/1', ['/api/posts/[id]']],
  ['/api/posts/{}', ['/api/posts/[id]']],
  // A fixed segment wins, as in Next.
  ['/api/posts/new', ['/api/posts/new']],
  ['/api/posts/{}/like', ['/api/posts/[id]/like']],
  ['/api/posts/a/b/c', []],
  ['/api/files/a/b', ['/api/files/[...path]']],
  ['/api/files', []],
  ['/api/tags', ['/api/tags/[[...tag]]']],
  ['/api/p%6Fsts', ['/api/posts']],
  ['/api/100%', []],
  ['/other', []],
  // Open ends: whatever they may mean.
  ['/api/{}/{}/like', ['/api/posts/[id]/like ?', '/api/files/[...path] ?', '/api/tags/[[...tag]] ?']],
  ['/api/{}', routes.map(({ path }) => `${path} ?`)],
  ['/api/*', routes.map(({ path }) => `${path} ?`)],
]

function shown(call: Parameters<typeof matchRoutes>[0], own = app): string[] {
  return matchRoutes(call, own, routes).map(({ route: { path }, exact }) => (exact ? path : `${path} ?`))
}

it.each(rows)('%s', (url, matches) => {
  expect(shown(callSite({ url: urlOf(url) }))).toEqual(matches)
})

it('leaves the base path out', () => {
  const below = { ...app, basePath: '/docs' }
  expect(shown(callSite({ url: urlOf('/docs/api/posts') }), below)).toEqual(['/api/posts'])
  expect(shown(callSite({ url: urlOf('/api/posts') }), below)).toEqual([])
})

it('takes what stands before /api for a base path that is not known', () => {
  const unknown = { ...app, basePath: null }
  expect(shown(callSite({ url: urlOf('/api/posts') }), unknown)).toEqual(['/api/posts'])
  expect(shown(callSite({ url: urlOf('/{}/api/posts') }), unknown)).toEqual(['/api/posts'])
  expect(shown(callSite({ url: urlOf('/shop/api/posts') }), unknown)).toEqual(['/api/posts ?'])
  expect(shown(callSite({ url: urlOf('/shop/posts') }), unknown)).toEqual([])
})

it('puts /api in front where a client or an unknown base may do so', () => {
  expect(shown(callSite({ callee: 'api.post', url: urlOf('/posts') }))).toEqual(['/api/posts'])
  expect(shown(callSite({ url: urlOf('/posts', 'unknown') }))).toEqual(['/api/posts'])
  expect(shown(callSite({ url: urlOf('/posts') }))).toEqual([])
})

it('guesses nothing about the expressions of another server', () => {
  expect(shown(callSite({ url: urlOf('/{}/{}', 'unknown') }))).toEqual([])
  expect(shown(callSite({ url: urlOf('/api/{}', 'unknown') }))).toEqual(['/api/posts ?', '/api/tags/[[...tag]] ?'])
})

it('takes a URL that is only mentioned for no more than it says', () => {
  expect(shown(callSite({ callee: 'url', url: urlOf('/api/{}') }))).toEqual(['/api/posts ?', '/api/tags/[[...tag]] ?'])
})
