import { expect, it } from 'vitest'
import type { NodePath } from '../../src/ast/traverse.js'
import { type ImportedConstant, readUrl } from '../../src/find/call/api-url.js'
import type { UrlPattern } from '../../src/find/call/call-site.js'
import { callOf, parsed } from './paths.js'

function originOf({ origin }: UrlPattern): string {
  if (typeof origin === 'string') return origin
  return 'port' in origin ? `:${origin.port}` : `$${origin.variable}`
}

/** `none /api/posts/{id}?draft=1`: holes in braces, `*` for what mixes text and expressions. A host is its port or `$variable`. */
const rows: [code: string, url: string | null][] = [
  ["call('/api/posts')", 'none /api/posts'],
  ["call('/api/posts/')", 'none /api/posts'],
  ["call('/api/posts#top')", 'none /api/posts'],
  ['call(`/api/posts/${id}`)', 'none /api/posts/{id}'],
  ["call('/api/posts/' + id)", 'none /api/posts/{id}'],
  ["call('/api/posts/' + encodeURIComponent(post.id))", 'none /api/posts/{post.id}'],
  ['call(`/api/posts/${id}/like`)', 'none /api/posts/{id}/like'],
  ['call(`/api/posts/post-${id}`)', 'none /api/posts/*'],
  ['call(`/api/posts?id=${id}&draft=1`)', 'none /api/posts?id={id}&draft=1'],
  ["call('/api/posts?q=a%20b+c')", 'none /api/posts?q=a b c'],
  ['call(`/api/posts?${query}`)', 'none /api/posts?*='],
  ["call('/api/posts' as string)", 'none /api/posts'],
  ["const url = '/api/posts'; call(url)", 'none /api/posts'],
  ['const id = get(); const url = `/api/posts/${id}`; call(url)', 'none /api/posts/{id}'],
  // Moved to the call it would run a second time.
  ['const url = `/api/posts/${next()}`; call(url)', 'none /api/posts/*'],
  ['let id = 1; const url = `/api/posts/${id}`; id++; call(url)', 'none /api/posts/*'],
  // In another function the name may be out of reach.
  ['function f(id) { const url = `/api/posts/${id}`; return () => call(url) }', 'none /api/posts/*'],
  ["let url = '/api/posts'; url += '?x=1'; call(url)", null],
  ['call(`${window.location.origin}/api/posts`)', 'own /api/posts'],
  ['call(`${BASE}/api/posts`)', 'unknown /api/posts'],
  ['call(`${BASE}api/posts`)', 'unknown /api/posts'],
  ['call(`${BASE}/posts`)', 'unknown /posts'],
  ["call('api/posts')", 'unknown /api/posts'],
  ["call('../api/posts')", 'unknown /api/posts'],
  [
    "const base = () => { if (typeof window !== 'undefined') return ''; return HOST }; call(`${base()}/api/a`)",
    'browser /api/a',
  ],
  ["const base = () => (typeof window === 'undefined' ? HOST : ''); call(base() + '/api/a')", 'browser /api/a'],
  ["const base = typeof window === 'undefined' ? HOST : ''; call(`${base}/api/a`)", 'browser /api/a'],
  ["const base = () => typeof window === 'undefined' ? '' : HOST; call(`${base()}/api/a`)", 'unknown /api/a'],
  ['const base = () => window.location.origin; call(`${base()}/api/a`)', 'browser /api/a'],
  [
    "const to = (path) => { if (/^https?:/.test(path)) return path; return `/api${path}` }; call(to('/a'))",
    'none /api/a',
  ],
  ["const to = (path) => `/api${path.startsWith('/') ? path : '/' + path}`; call(to('a'))", 'none /api/a'],
  ["const to = (path) => `/api${path.startsWith('/') ? path : '/' + path}`; call(to(path))", 'none /api/*'],
  [
    "const to = (path) => { if (path.startsWith('http')) return path; return `/api${path}` }; call(to('https://a.b/c'))",
    null,
  ],
  ["const to = (path) => { if (admin) return `/admin${path}`; return `/api${path}` }; call(to('/a'))", null],
  ["const to = (path) => { count++; return `/api${path}` }; call(to('/a'))", null],
  ["call('http://localhost:3000/api/posts')", ':3000 /api/posts'],
  ["const HOST = 'http://localhost:3000'; call(`${HOST}/api/posts`)", ':3000 /api/posts'],
  ["call('http://127.0.0.1/api/posts')", ':80 /api/posts'],
  ["call('https://localhost/api/posts')", ':443 /api/posts'],
  ["call('http://localhost.example:3000/api/posts')", 'unknown /api/posts'],
  ["call('http://localhost:3000/posts')", null],
  ['call(`http://localhost:${port}/api/posts`)', 'unknown /api/posts'],
  ['call(`${process.env.NEXT_PUBLIC_BASE_URL}/api/posts`)', '$NEXT_PUBLIC_BASE_URL /api/posts'],
  ["call(process.env.NEXT_PUBLIC_BASE_URL! + '/api/posts')", '$NEXT_PUBLIC_BASE_URL /api/posts'],
  ['const BASE = process.env.BASE; call(`${BASE}/api/posts`)', '$BASE /api/posts'],
  ['let BASE = process.env.BASE; BASE += "/v1"; call(`${BASE}/api/posts`)', 'unknown /api/posts'],
  ['call(`${process.env.BASE}/posts`)', 'unknown /posts'],
  ['call(`${env.BASE}/api/posts`)', 'unknown /api/posts'],
  ['call(`https://${host}:${port}/api/posts/${id}`)', 'unknown /api/posts/{id}'],
  ["call('https://other.example/v1/posts')", null],
  ["call('posts')", null],
  ['call(`/api${path}`)', 'none /api/*'],
  ["call('/api' + path)", 'none /api/*'],
  ['call(`/api/${path}`)', 'none /api/{path}'],
  ["import { POSTS } from './urls'; call(POSTS)", 'none /api/posts'],
  ["import { POSTS as P } from './urls'; call(`${P}/${id}`)", 'none /api/posts/{id}'],
  ["import { OTHER } from './urls'; call(OTHER)", null],
  ["call(id ? '/api/a' : '/api/b')", null],
  [
    "import qs from 'query-string'; call(qs.stringifyUrl({ url: `/api/a/${id}`, query: { b: c?.d } }))",
    'none /api/a/{id}?b={c?.d}',
  ],
  ["import qs from 'query-string'; call(qs.stringifyUrl({ url: '/api/a', query }))", null],
  [
    "import qs from 'query-string'; call(qs.stringifyUrl({ url: '/api/a', query: {} }, { arrayFormat: 'comma' }))",
    null,
  ],
  ["import qs from 'elsewhere'; call(qs.stringifyUrl({ url: '/api/a', query: {} }))", null],
  ["const API = { posts: '/api/posts' } as const; call(API.posts)", 'none /api/posts'],
  ["const API = { posts: { all: '/api/posts' } }; call(`${API.posts.all}/${id}`)", 'none /api/posts/{id}'],
  ['const API = { post: (id) => `/api/posts/${id}` }; call(API.post(post.id))', 'none /api/posts/{post.id}'],
  [
    "const base = '/api'; function url(path, id) { return base + path + id }; call(url('/posts/', x.id))",
    'none /api/posts/{x.id}',
  ],
  ["import { API } from './urls'; call(API.posts)", 'none /api/posts'],
  ["import { API } from './urls'; call(API.post(id))", 'none /api/posts/{id}'],
  ["import { API } from './urls'; call(API.post)", null],
  ['const url = (id = 1) => `/api/posts/${id}`; call(url(2))', null],
  ["const url = (id) => { log(id); return '/api/posts' }; call(url(2))", null],
  ['function f(API) { call(API.posts) }', null],
  ["call(new URL('/api/posts', base))", 'unknown /api/posts'],
  ["call(new URL('/api/posts', process.env.BASE))", '$BASE /api/posts'],
  ["call(new URL('/api/posts', 'http://localhost:3000'))", ':3000 /api/posts'],
  ["call(new URL('/api/posts', 'http://localhost:3000/v1'))", 'unknown /api/posts'],
  ["call(new URL('posts', base))", null],
  ["call(new URL('//host/api/posts', base))", null],
  ['call(path)', null],
]

it.each(rows)('%s', (code, expected) => {
  const file = parsed(code)
  const constant: ImportedConstant = (specifier, { name, members, called }) => {
    const key = [name, ...members].join('.')
    if (specifier !== './urls') return null
    return called
      ? key === 'API.post'
        ? ['/api/posts/', 0]
        : null
      : /^(POSTS|API.posts)$/.test(key)
        ? ['/api/posts']
        : null
  }
  const url = readUrl(callOf(file, 'call').get('arguments')[0] as NodePath, file.text, constant)
  const text = (range: { start: number; end: number }) => `{${file.text.slice(range.start, range.end)}}`
  const segments = url?.segments.map((part) =>
    part.kind === 'text' ? part.text : part.kind === 'hole' ? text(part.range) : '*',
  )
  const query = url?.query.map(({ name, value }) => `${name}=${value.kind === 'text' ? value.text : text(value.range)}`)
  const shown = url && `${originOf(url)} /${segments!.join('/')}${query!.length > 0 ? `?${query!.join('&')}` : ''}`
  expect(shown).toBe(expected)
})
