import { describe, expect, it } from 'vitest'
import { findApiCalls } from '../../src/find/call/api-calls.js'
import type { ImportedConstant } from '../../src/find/call/api-url.js'
import { parsed } from './paths.js'

function found(code: string): string[] {
  const constant: ImportedConstant = (_, { name }) => (name === 'POSTS' ? ['/api/posts'] : null)
  return findApiCalls(parsed(code), constant).map(({ callee, method, url, problems }) => {
    const path = url.segments.map((part) => (part.kind === 'text' ? part.text : '…')).join('/')
    return [callee, method ?? 'any', `/${path}`, ...new Set(problems.map(({ code }) => code))].join(' ')
  })
}

describe('what counts as a mention', () => {
  const rows: [code: string, sites: string[]][] = [
    ["fetch('/api/posts', { method: 'POST' })", ['fetch POST /api/posts']],
    ["window.fetch('/api/posts', { method: 'post' })", ['fetch POST /api/posts']],
    ["fetch('/api/posts')", ['fetch GET /api/posts']],
    ["fetch('/other', { method: 'POST' })", []],
    ["fetch(url, { method: 'POST' })", ['fetch any / call/unknown-url']],
    ['fetch(url)', []],
    ["fetch('api/posts', { method: 'POST' })", ['fetch POST /api/posts call/dynamic-url']],
    ["fetch('http://localhost:3000/api/posts', { method: 'POST' })", ['fetch POST /api/posts']],
    ["fetch('http://posts.example/api/posts', { method: 'POST' })", ['fetch POST /api/posts call/dynamic-url']],
    ["fetch(`${BASE}/posts`, { method: 'POST' })", ['fetch POST /posts call/dynamic-url']],
    ['fetch(`${BASE}/posts`)', []],
    ["fetch('/api' + path, { method: 'POST' })", ['fetch POST /api/… call/dynamic-url']],
    [
      "fetch(id ? `/api/posts/${id}` : '/api/posts', { method: 'POST' })",
      ['url POST /api/posts/… call/url-as-value', 'url POST /api/posts call/url-as-value'],
    ],
    [
      "import { createApi, fetchBaseQuery } from '@reduxjs/toolkit/query/react'\ncreateApi({ baseQuery: fetchBaseQuery({ baseUrl: '/api' }), endpoints: (b) => ({ add: b.mutation({ query: (a) => ({ url: '/posts', method: 'POST', body: a }) }), all: b.query({ query: () => ({ url: '/posts', method: 'GET' }) }) }) })",
      ['url any /api call/url-as-value', 'url POST /api/posts call/url-as-value'],
    ],
    ["fetch(id ? '/api/a' : '/api/b')", ['fetch GET /api/a', 'fetch GET /api/b']],
    ["fetch(new URL('/api/posts', base), { method: 'POST' })", ['fetch POST /api/posts call/dynamic-url']],
    ["fetch(new URL('/api/posts', window.location.origin), { method: 'POST' })", ['fetch POST /api/posts']],
    [
      "const url = new URL('/api/posts', location.href)\nfetch(url.toString(), { method: 'POST' })",
      ['fetch POST /api/posts'],
    ],
    [
      "const url = new URL('/api/posts', location.origin)\nurl.searchParams.set('a', b)\nfetch(url, { method: 'POST' })",
      ['url any /api/posts call/url-as-value', 'fetch any / call/unknown-url'],
    ],
    ["fetch(new Request('/api/posts', { method: 'POST' }))", ['fetch POST /api/posts']],
    ["const options = { method: 'POST' }\nfetch('/api/posts', options)", ['fetch POST /api/posts']],
    ["const body = JSON.stringify(a)\nfetch('/api/posts', { method: 'POST', body })", ['fetch POST /api/posts']],
    [
      "const options = { method: 'POST' }\noptions.body = a\nfetch('/api/posts', options)",
      ['fetch any /api/posts call/dynamic-options'],
    ],
    [
      "async function f(a) { const body = JSON.stringify(a); await g(); fetch('/api/posts', { method: 'POST', body }) }",
      ['fetch POST /api/posts call/dynamic-options'],
    ],
    [
      "function f(a) { const body = JSON.stringify(a); a.b = 1; fetch('/api/posts', { method: 'POST', body }) }",
      ['fetch POST /api/posts call/dynamic-options'],
    ],
    [
      "const o = { method: 'POST', body: JSON.stringify(a) }\nfor (const b of c) fetch('/api/posts', o)",
      ['fetch any /api/posts call/dynamic-options'],
    ],
    [
      "const o = { method: 'POST', body: JSON.stringify(a) }\nconst f = () => { fetch('/api/posts', o) }",
      ['fetch any /api/posts call/dynamic-options'],
    ],
    ["axios.post('/api/posts', data)", ['axios.post POST /api/posts call/through-client']],
    ["import axios from 'axios'\naxios.post('/api/posts', { title })", ['axios.post POST /api/posts']],
    ["api.patch('/posts', data)", ['api.patch PATCH /posts call/through-client']],
    ["request('/api/posts', { method: 'PUT' })", ['request PUT /api/posts call/through-client']],
    ["useSWR('/api/posts', fetcher)", ['useSWR GET /api/posts']],
    ["function fetch() {}\nfetch('/api/posts', { method: 'POST' })", ['fetch POST /api/posts call/through-client']],
    ["import { mutate as refresh } from 'swr'\nrefresh('/api/posts')", ['refresh GET /api/posts']],
    [
      "import { useSWRConfig } from 'swr'\nfunction Posts() { const { mutate: refresh } = useSWRConfig(); refresh('/api/posts', []) }",
      ['refresh GET /api/posts'],
    ],
    [
      "import { useStore } from './store'\nfunction Posts() { const { mutate: refresh } = useStore(); refresh('/api/posts', []) }",
      ['refresh any /api/posts call/through-client'],
    ],
    ["navigator.sendBeacon('/api/log')", ['navigator.sendBeacon any /api/log call/through-client']],
    ["new Request('/api/posts', { method: 'POST' })", ['url any /api/posts call/url-as-value']],
    ['<form action="/api/posts" method="post" />', ['url any /api/posts call/url-as-value']],
    ["const API = { posts: '/api/posts' }\nfetch(API.posts, { method: 'POST' })", ['fetch POST /api/posts']],
    ["const API = { posts: '/api/posts' }\nsend(API)", ['url any /api/posts call/url-as-value']],
    ["const url = () => '/api/posts'\nsend(url)", ['url any /api/posts call/url-as-value']],
    ["const routes = { posts: '/api/posts' }", ['url any /api/posts call/url-as-value']],
    ["const url = '/api/posts'\nfetch(url, { method: 'POST' })", ['fetch POST /api/posts']],
    [
      "const url = '/api/posts'\nfetch(url, { method: 'POST' })\nsend({ url })",
      ['url any /api/posts call/url-as-value', 'fetch POST /api/posts'],
    ],
    ["const url = '/api/posts'\nconsole.log(`to ${url}`)\nfetch(url, { method: 'POST' })", ['fetch POST /api/posts']],
    ["import axios from 'axios'\nconst url = '/api/posts'\naxios.post(url, { a })", ['axios.post POST /api/posts']],
    [
      "import axios from 'axios'\nconst url = '/api/posts'\naxios.post(url, { url })",
      ['url any /api/posts call/url-as-value', 'axios.post POST /api/posts'],
    ],
    [
      "import axios from 'axios'\nfunction f(id) { const url = `/api/posts/${id}`; return a ? axios.delete(url) : axios.put(`${url}/likes`) }",
      [
        'axios.delete DELETE /api/posts/… call/response-escapes',
        'axios.put PUT /api/posts/…/likes call/response-escapes',
      ],
    ],
    [
      "const url = '/api/posts'\nasync function send(url, body) { const res = await fetch(url, { method: 'POST', body: JSON.stringify(body) }); if (!res.ok) throw new Error('no'); return res.json() }\nasync function f() { await send(url, data) }",
      ['send POST /api/posts'],
    ],
    ["export const POSTS = '/api/posts'", ['url any /api/posts call/url-as-value']],
    ["import { POSTS } from './urls'\nfetch(POSTS, { method: 'POST' })", ['fetch POST /api/posts']],
    ["import { POSTS } from './urls'\nconst config = { url: POSTS }", ['url any /api/posts call/url-as-value']],
    [
      "const url = new URL('/api/posts', location.origin)\nurl.searchParams.set('a', b)\nfetch(url.toString(), { signal })",
      [],
    ],
    ["let url = ''\nif (a) { url = `/api/posts?a=${a}` } else url = '/api/all'\nif (url) fetch(`${url}&b`)", []],
    ["let url = '/api/posts'\nif (a) url += '?' + a\nawait axios.get(url)", []],
    [
      "const url = a ? '/api/posts' : '/api/all'\nuseCallback(() => fetch(url, { method: 'GET' }), [url])",
      ['fetch GET /api/posts', 'fetch GET /api/all'],
    ],
    [
      "let url = '/api/posts'\nif (a) url += '/' + a\nfetch(url, { method: 'POST' })",
      ['url any /api/posts call/url-as-value', 'fetch any / call/unknown-url'],
    ],
    [
      "const url = new URL('/api/posts', location.origin)\nurl.searchParams.set('a', b)\nfetch(url, options)",
      ['url any /api/posts call/url-as-value', 'fetch any / call/unknown-url'],
    ],
    [
      "const url = new URL('/api/posts', location.origin)\nurl.searchParams.set('a', b)\nsend(url.href)",
      ['url any /api/posts call/url-as-value'],
    ],
    ["export let url = '/api/posts'\nfetch(url)", ['url any /api/posts call/url-as-value', 'fetch GET /api/posts']],
    ["const open = ['/api/posts', '/'] as const\nopen.some((each) => path.startsWith(each))", []],
    ["if (['/api/posts'].includes(path)) go()", []],
    ["const all = ['/api/posts']\nall.includes(path)\nall.forEach(send)", ['url any /api/posts call/url-as-value']],
    ["export const open = ['/api/posts']\nopen.includes(path)", ['url any /api/posts call/url-as-value']],
    // Constants and functions that lean on themselves.
    [
      "const to = (a) => (a ? `${to(b)}/x` : '/api/posts')\nfetch(to(c), { method: 'POST' })",
      ['url any /api/posts call/url-as-value', 'fetch any / call/unknown-url'],
    ],
    // No requests.
    ["if (path === '/api/posts') go()", []],
    ["path.startsWith('/api/posts')", []],
    ["console.log('/api/posts')", []],
    ["import x from '/api/posts'", []],
    ['<a href="/api/export">Export</a>', ['url GET /api/export call/url-as-value']],
    ["new EventSource('/api/events')", ['url GET /api/events call/url-as-value']],
  ]
  it.each(rows)('%s', (code, sites) => {
    expect(found(code)).toEqual(sites)
  })

  it('leaves an exported constant to its importers where all of them are looked at', () => {
    expect(
      findApiCalls(
        parsed("export const POSTS = '/api/posts'"),
        () => null,
        () => true,
      ),
    ).toEqual([])
  })
})

describe('the options of a fetch', () => {
  const rows: [options: string, codes: string][] = [
    ["{ method: 'POST', credentials: 'include', cache: 'no-store' }", ''],
    ["{ method: 'POST', credentials: 'omit' }", 'call/unsupported-option'],
    ["{ method: 'POST', mode: 'no-cors' }", 'call/unsupported-option'],
    ["{ method: 'POST', signal }", 'call/unsupported-option'],
    ["{ method: 'POST', keepalive: true }", 'call/unsupported-option'],
    ["{ method: 'POST', headers: { 'content-type': 'application/json', Accept: '*/*' } }", ''],
    ["{ method: 'POST', headers: { Authorization: token } }", 'call/own-headers'],
    ["{ method: 'POST', headers }", 'call/own-headers'],
    ['{ method }', 'call/dynamic-method'],
    ['options', 'call/dynamic-options'],
    ["{ ...options, method: 'POST' }", 'call/dynamic-options'],
    ["{ method: 'POST', body: text }", 'call/dynamic-options'],
    ["{ method: 'POST', body: JSON.stringify(data) }", ''],
    ["{ method: 'POST', body: new FormData(form) }", ''],
  ]
  it.each(rows)('%s', (options, codes) => {
    const code = `async function f(form: HTMLFormElement) { await fetch('/api/posts', ${options}) }`
    expect(
      findApiCalls(parsed(code), () => null)[0]!
        .problems.map((problem) => problem.code)
        .join(' '),
    ).toBe(codes)
  })
})

describe('what sets a call off', () => {
  const call = "fetch('/api/posts', { method: 'POST' })"
  const component = (inside: string) => `function C() { const load = () => { ${call} }\n${inside} }`
  const once = { kind: 'effect', again: null }
  const rows: [code: string, trigger: object][] = [
    [`useEffect(() => { ${call} }, [])`, once],
    [`React.useLayoutEffect(() => { (async () => { await ${call} })() }, [])`, once],
    [component('useEffect(() => { load() }, [])'), once],
    [component('useEffect(() => { setTimeout(() => load(), 1000) }, [])'), once],
    [`useEffect(() => { ${call} })`, { kind: 'effect', again: 'after every render' }],
    [`useEffect(() => { setInterval(() => { ${call} }, 9) }, [])`, { kind: 'effect', again: 'by `setInterval`' }],
    [component('useEffect(() => { while (more()) load() }, [])'), { kind: 'effect', again: 'in a loop' }],
    [component('useEffect(() => { load() }, [])\nreturn <a onClick={load} />'), { kind: 'function' }],
  ]
  it.each(rows)('%s', (code, trigger) => {
    expect(findApiCalls(parsed(code), () => null)[0]!.trigger).toEqual(trigger)
  })
})

describe('where a call runs', () => {
  const call = "fetch('/api/posts', { method: 'POST' })"
  const rows: [code: string, code2: string][] = [
    [`Promise.all([${call}, other()])`, 'call/parallel call/response-escapes'],
    [`items.forEach(() => { ${call} })`, 'call/parallel'],
    [`<button onClick={() => ${call}} />`, ''],
    [`<Button onClick={() => ${call}} />`, 'call/response-escapes'],
  ]
  it.each(rows)('%s', (code, codes) => {
    expect(
      findApiCalls(parsed(code), () => null)[0]!
        .problems.map((problem) => problem.code)
        .join(' '),
    ).toBe(codes)
  })
})
