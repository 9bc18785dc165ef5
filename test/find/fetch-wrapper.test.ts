// Functions around fetch: which of them are fetch with another URL, and which do more.
import { describe, expect, it } from 'vitest'
import { exportedWrapper } from '../../src/find/call/own-client.js'
import { parsed } from './paths.js'

const urlOf = (code: string) => {
  const wrapper = exportedWrapper(parsed(code), 'api')
  return wrapper && 'url' in wrapper ? wrapper.url : undefined
}

describe('a function that passes its arguments on to fetch', () => {
  it.each<[string, unknown]>([
    ['export const api = (url, init) => fetch(url, init)', [0]],
    ['export async function api(path, init = {}) { return await fetch(`/api${path}`, init) }', ['/api', 0, '']],
    ["export const api = (url, init) => fetch(url, { ...init, credentials: 'include', cache: 'no-store' })", [0]],
    [
      "export async function api(url, init) { const res = await fetch(url, { ...init, headers: { 'Content-Type': 'application/json', ...init?.headers } }); return res }",
      [0],
    ],
    [
      "export function api(url, init) { const headers = new Headers(init?.headers || {}); if (!headers.has('Accept')) { headers.set('Accept', 'application/json') } return fetch(url, { ...init, headers }) }",
      [0],
    ],
    [
      "export function api(url, init) { if (typeof window === 'undefined') { init = withCookies(init) } return fetch(url, init) }",
      [{ browser: true }, 0],
    ],
    [
      "export const api = (path, init) => { const url = path.startsWith('/') ? path : `/${path}`; return fetch(url, init) }",
      [{ path: 0 }],
    ],
    ['async function request(url, init) { return fetch(url, init) }\nexport { request as api }', undefined],
  ])('%s', (code, url) => {
    expect(urlOf(code)).toEqual(url)
  })
})

describe('more than that', () => {
  it.each([
    'export const api = (url, init) => fetch(url, { ...init, headers: { Authorization: token } })',
    'export const api = (url, init) => fetch(url, { ...init, headers: authHeaders() })',
    "export const api = (url, init) => fetch(url, { ...init, method: 'POST' })",
    "export const api = (url, init) => fetch(url, { ...init, credentials: 'omit' })",
    'export const api = (url, init) => fetch(url)',
    'export const api = (url, init) => fetch(url, { ...other })',
    'export const api = (url, init) => fetch(BASE + url, init)',
    'export const api = (url, init) => fetch(url, init).then((res) => res.json())',
    'export async function api(url, init) { const res = await fetch(url, init); if (res.status === 401) signOut(); return res }',
    'export async function api(url, init) { await fetch(url, init); return fetch(url, init) }',
    'export async function api(url, init) { log(url); return fetch(url, init) }',
    'export async function api(url, init) { try { return await fetch(url, init) } catch { return null } }',
    'export const api = (url, init, retries) => fetch(url, init)',
    "import fetch from './fetch'\nexport const api = (url, init) => fetch(url, init)",
    'export let api = (url, init) => fetch(url, init)\napi = other',
    "export const api = (init) => fetch('/api/posts', init)",
  ])('%s', (code) => {
    expect(urlOf(code)).toBeUndefined()
  })
})
