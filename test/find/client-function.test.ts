// Members of objects, instances, modules and what functions return: which function a call goes to, and what it requests.
import { describe, expect, it } from 'vitest'
import { exportedWrapper } from '../../src/find/call/own-client.js'
import { parsed } from './paths.js'

const check = "if (!res.ok) throw new Error('no')"
const request = `async function request(path, init) { const res = await fetch('/api' + path, init); ${check}; return res.json() }\n`
const sends = "{ method: 'POST', body: JSON.stringify(body) }"
const method = (url: string) =>
  `async post(path, body) { const res = await fetch(${url}, ${sends}); ${check}; return res.json() }`
const post = { kind: 'value', url: ['/api', 0], method: 'POST', body: { index: 1, key: null }, gives: 'body' }

function read(code: string, ...members: string[]) {
  return exportedWrapper(parsed(code), 'api', members)
}

describe('a member', () => {
  it.each<[string, ...string[]]>([
    [`${request}export const api = { post: (path, body) => request(path, ${sends}) }`, 'post'],
    [`${request}export const api = { post(path, body) { return request(path, ${sends}) } }`, 'post'],
    [
      `${request}const post = async (path, body) => await request(path, ${sends})\nexport const api = { post } as const`,
      'post',
    ],
    [`${request}export const api = { json: { post: (path, body) => request(path, ${sends}) } }`, 'json', 'post'],
    [`export const api = { ${method("'/api' + path")} }`, 'post'],
    [`class Api { base = '/api'; ${method('this.base + path')} }\nexport const api = new Api()`, 'post'],
    [`class Api { #base = '/api'; ${method('`${this.#base}${path}`')} }\nexport const api = new Api()`, 'post'],
    [
      `class Api { constructor(private base: string) {} ${method('this.base + path')} }\nexport const api = new Api('/api')`,
      'post',
    ],
    [
      `class Api { base; constructor(base = '/api') { this.base = base } ${method('this.base + path')} }\nexport const api = new Api()`,
      'post',
    ],
    [`export class api { static base = '/api'; static ${method('this.base + path')} }`, 'post'],
    [
      `class Api { ${method("'/api' + path").replace('post', 'send')} async post(path, body) { return this.send(path, body) } }\nexport const api = new Api()`,
      'post',
    ],
    [`function createApi(base) { return { ${method('base + path')} } }\nexport const api = createApi('/api')`, 'post'],
    [
      `const createApi = (base = '/api') => { const post = ${method('base + path').replace('async post', 'async function ')}; return { post } }\nexport const api = createApi()`,
      'post',
    ],
    [
      `import { useCallback } from 'react'\nfunction useApi() { const post = useCallback(${method("'/api' + path").replace('async post', 'async function ')}, []); return { post } }\nexport const { post: api } = useApi()`,
    ],
  ])('%s', (code, ...members) => {
    const wrapper = read(code, ...members)
    const url = wrapper && 'url' in wrapper ? wrapper.url.filter((part) => part !== '') : null
    expect({ ...wrapper, url }).toMatchObject(post)
  })

  it('takes the method and the body from where its caller gives them', () => {
    const code = `async function request({ method, path, body }) { const res = await fetch('/api' + path, { method, body: JSON.stringify(body) }); ${check} }
export const api = { put: (path, data) => request({ method: 'PUT', path, body: data }) }`
    expect(read(code, 'put')).toMatchObject({ url: ['/api', 0], method: 'PUT', body: { index: 1, key: null } })
    const plain = `async function request(method, path, body) { const res = await fetch('/api' + path, { method, body: JSON.stringify(body) }); ${check} }
export const api = { put: (path, data) => request('PUT', path, data), remove: (path) => request('DELETE', path) }`
    expect(read(plain, 'put')).toMatchObject({ method: 'PUT', body: { index: 1, key: null }, gives: 'nothing' })
    expect(read(plain, 'remove')).toMatchObject({ method: 'DELETE', body: null })
  })

  it('takes a part of an argument for no constant of that name', () => {
    const code = `const path = '/posts'\nexport async function api({ path }, body) { const res = await fetch('/api' + path, ${sends}); ${check}; return res.json() }`
    expect(read(code)).toMatchObject({ url: ['/api', 2], places: { 2: { index: 0, key: 'path' } } })
  })

  it('is followed through a response that is passed on', () => {
    const code = `const call = (path, init) => fetch('/api' + path, init)
export async function api(path, body) { const res = await call(path, ${sends}); ${check}; return res.json() }`
    expect(read(code)).toMatchObject({ url: ['/api', 0], method: 'POST' })
  })
})

describe('no member that is known', () => {
  it.each<[string, ...string[]]>([
    [`${request}export const api = { post: (path, body) => request('/posts/' + path, ${sends}) }`, 'post'],
    [`${request}export const api = { post: (path, body) => { log(path); return request(path, ${sends}) } }`, 'post'],
    [`${request}export const api = { ...others, post: (path, body) => request(path, ${sends}) }`, 'post'],
    [`${request}export const api = { post: (path, body) => request(path, { ...defaults, method: 'POST' }) }`, 'post'],
    [`${request}export const api = { ['post']: (path, body) => request(path, ${sends}) }`, 'post'],
    [`${request}export let api = { post: (path, body) => request(path, ${sends}) }\napi = other`, 'post'],
    ['function createApi(send) { return { post: send } }\nexport const api = createApi()', 'post'],
    [`class Api extends Base { ${method("'/api' + path")} }\nexport const api = new Api()`, 'post'],
    [
      `class Api { base = '/api'; to(base) { this.base = base } ${method('this.base + path')} }\nexport const api = new Api()`,
      'post',
    ],
    [
      `class Api { constructor(base) { this.base = base.trim() } ${method('this.base + path')} }\nexport const api = new Api('/api')`,
      'post',
    ],
    [
      `class Api { constructor(base) { this.base = base } ${method('this.base + path')} }\nexport const api = new Api(process.env.API)`,
      'post',
    ],
    [
      `const base = '/api'\nfunction createApi(base) { return { ${method('base + path')} } }\nexport const api = createApi(url())`,
      'post',
    ],
    [
      `const base = '/api'\nfunction createApi() { const base = find(); return { ${method('base + path')} } }\nexport const api = createApi()`,
      'post',
    ],
  ])('%s', (code, ...members) => {
    expect(read(code, ...members)).toBeNull()
  })
})
