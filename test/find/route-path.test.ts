import { describe, expect, it } from 'vitest'
import { pagePath, routePath } from '../../src/find/route/route-path.js'
import { sampleApp } from '../sample-app.js'

describe('routePath', () => {
  it.each<[file: string, path: string | null, segments?: string[]]>([
    ['app/api/posts/route.ts', '/api/posts'],
    ['app/api/posts/[id]/route.tsx', '/api/posts/[id]', ['id']],
    ['app/(shop)/api/@side/orders/route.js', '/api/orders'],
    ['app/api/files/[...path]/route.ts', '/api/files/[...path]', ['...path']],
    ['app/api/files/[[...path]]/route.ts', '/api/files/[[...path]]', ['...path']],
    ['app/logout/route.ts', '/logout'],
    ['app/api/_lib/route.ts', null],
    ['app/(.)photo/route.ts', null],
    ['app/api/posts/page.tsx', null],
    ['app/api/posts/router.ts', null],
    ['pages/api/posts.ts', '/api/posts'],
    ['pages/api/posts/index.ts', '/api/posts'],
    ['pages/api/[team]/posts/[id].jsx', '/api/[team]/posts/[id]', ['team', 'id']],
    ['pages/posts.tsx', null],
    ['pages/api/notes.md', null],
    ['lib/api/posts.ts', null],
  ])('%s => %s', (file, path, segments = []) => {
    const route = routePath(file, sampleApp)
    expect(route?.path ?? null).toBe(path)
    expect(route?.segments.map(({ name, catchAll }) => (catchAll ? `...${name}` : name)) ?? []).toEqual(segments)
  })

  it('takes the longest page extension', () => {
    const app = { ...sampleApp, pagesDir: 'src/pages', pageExtensions: ['ts', 'api.ts'] }
    expect(routePath('src/pages/api/posts.api.ts', app)?.path).toBe('/api/posts')
  })
})

it.each([
  ['app/posts/[id]/page.tsx', '/posts/[id]'],
  ['app/(shop)/@side/cart/page.tsx', '/cart'],
  ['app/@modal/(.)photos/[id]/page.tsx', '/photos/[id]'],
  ['app/feed/(.)new/page.tsx', '/feed/new'],
  ['app/feed/(..)photos/page.tsx', '/photos'],
  ['app/feed/all/(..)(..)photos/page.tsx', '/photos'],
  ['app/feed/all/(...)photos/page.tsx', '/photos'],
  ['app/posts/route.ts', null],
])('the page %s is shown at %s', (file, path) => {
  expect(pagePath(file, sampleApp)).toBe(path)
})
