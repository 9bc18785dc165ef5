// Calls through axios: what is understood, and what about their answers and errors is not.
import { describe, expect, it } from 'vitest'
import { findApiCalls } from '../../src/find/call/api-calls.js'
import type { CallSite } from '../../src/find/call/call-site.js'
import { parsed } from './paths.js'

const head = "import axios from 'axios'\ndeclare const a: Post, post: Post\n"

const bases: Readonly<Record<string, string>> = { './api default': '/api/', './api http': '' }
const plain = {
  axiosIsPlain: true,
  instance: (from: string, name: string) => bases[`${from} ${name}`] ?? null,
  wrapper: () => null,
}

function siteOf(code: string, clients = plain) {
  const sites = findApiCalls(parsed(head + code), () => null, undefined, clients)
  expect(sites.length).toBe(1)
  return sites[0]!
}

const problemsOf = (code: string) => siteOf(code).problems.map(({ code }) => code)

describe('the request', () => {
  it.each([
    ["axios.post('/api/posts', { title })", 'POST', 'json'],
    ["axios.put('/api/posts', post, { withCredentials: true })", 'PUT', 'json'],
    ["axios.patch('/api/posts', post, { headers: { 'Content-Type': 'application/json' } })", 'PATCH', 'json'],
    ["axios.delete('/api/posts')", 'DELETE', 'none'],
    ["axios.delete('/api/posts', { data: { ids } })", 'DELETE', 'json'],
    ["axios.post('/api/posts')", 'POST', 'none'],
    ["axios.post('/api/posts', null)", 'POST', 'none'],
    ["const data = new FormData(form)\naxios.post('/api/posts', data)", 'POST', 'formData'],
    ["axios({ method: 'post', url: '/api/posts', data: { title } })", 'POST', 'json'],
    [
      "const config = { headers: { 'Content-Type': 'application/json' } }\naxios.post('/api/posts', post, config)",
      'POST',
      'json',
    ],
    ["axios.request({ method: 'put', url: '/api/posts', data: { title } })", 'PUT', 'json'],
    ["axios('/api/posts', { method: 'post', data: { title } })", 'POST', 'json'],
    [
      "async function run(id: string) { try { await axios.delete('/api/posts', { data: id }) } catch {} }",
      'DELETE',
      'text',
    ],
    ["const [id] = useState('')\naxios.delete('/api/posts', { data: id })", 'DELETE', 'text'],
    ["axios.request({ method: 'delete', url: '/api/posts', data: 'all' })", 'DELETE', 'text'],
  ])('%s', (code, method, body) => {
    const site = siteOf(code)
    expect([site.method, site.body.kind, site.problems]).toEqual([method, body, []])
  })

  it.each([
    ["axios.post('/api/posts', post, config)", 'call/dynamic-options'],
    ["axios.post('/api/posts', post, { ...config })", 'call/dynamic-options'],
    [
      "const config = { headers: {} }\nconfig.headers.a = b\naxios.post('/api/posts', post, config)",
      'call/dynamic-options',
    ],
    ["axios.post('/api/posts', JSON.stringify(post))", 'call/dynamic-options'],
    ["const run = (id: string) => axios.post('/api/posts', id)", 'call/dynamic-options'],
    ["const run = (id?: string) => axios.delete('/api/posts', { data: id })", 'call/dynamic-options'],
    ["const run = (id: number) => axios.delete('/api/posts', { data: id })", 'call/dynamic-options'],
    [
      "const run = (id: string) => axios.delete('/api/posts', { data: id, headers: { 'Content-Type': 'application/json' } })",
      'call/dynamic-options',
    ],
    [
      "import http from './api'\nconst run = (id: string) => http.delete('posts', { data: id })",
      'call/dynamic-options',
    ],
    ["axios.post('/api/posts', post, { headers: { Authorization: token } })", 'call/own-headers'],
    ["axios.post('/api/posts', post, { headers })", 'call/own-headers'],
    ["axios.post('/api/posts', post, { timeout: 10 })", 'call/unsupported-option'],
    ["axios.post('/api/posts', post, { onUploadProgress: show })", 'call/unsupported-option'],
    ['axios.post(`${base}/api/posts`, post)', 'call/dynamic-url'],
    ["Promise.all([axios.post('/api/posts', a)])", 'call/parallel'],
  ])('%s', (code, problem) => {
    expect(problemsOf(code)).toContain(problem)
  })

  it.each([
    ['export async function send() {', '`send`'],
    ['export const send = async () => {', '`send`'],
    ['export default async () => {', 'its function'],
  ])('names what is exported: %s', (head, name) => {
    const [problem] = siteOf(`${head}\nconst { data } = await axios.post('/api/posts', a)\nreturn data\n}`).problems
    expect(problem!.message).toContain(`${name} is exported, and is not followed into other files`)
  })

  it('is not understood where axios was changed somewhere, or is another one', () => {
    expect(siteOf("axios.post('/api/posts', a)", { ...plain, axiosIsPlain: false }).problems[0]!.code).toBe(
      'call/through-client',
    )
    const own = findApiCalls(parsed("import axios from './axios'\naxios.post('/api/posts', a)"), () => null)
    expect(own[0]!.problems[0]!.code).toBe('call/through-client')
  })
})

describe('an instance', () => {
  const pathOf = (code: string) => {
    const [site] = findApiCalls(parsed(head + code), () => null, undefined, plain)
    return site && [site.callee, ...site.url.segments.map((part) => (part.kind === 'text' ? part.text : '…'))].join(' ')
  }
  it.each([
    ["import api from './api'\napi.post('/posts', a)", 'api.post api posts'],
    ["import api from './api'\napi.post('posts', a)", 'api.post api posts'],
    ["import api from './api'\napi.delete(`/posts/${id}`)", 'api.delete api posts …'],
    ["import api from './api'\napi.delete(`${id}`)", 'api.delete api …'],
    ["import { http } from './api'\nhttp.post('/api/posts', a)", 'http.post api posts'],
    ["const api = axios.create({ baseURL: '/api' })\napi.post('/posts', a)", 'api.post api posts'],
    ["const api = axios.create()\napi.post('/api/posts', a)", 'api.post api posts'],
    [
      "const api = axios.create({ url: '/api', baseURL: '/api', headers: { 'Access-Control-Allow-Origin': '*' } })\napi.post('/posts', a)",
      'api.post api posts',
    ],
    ["const api = axios.create({ baseURL: '/api' })\napi({ method: 'post', url: '/posts', data: a })", 'api api posts'],
    ["import api from './api'\napi.post('https://example.com/posts', a)", undefined],
  ])('%s', (code, expected) => {
    expect(pathOf(code)).toBe(expected)
  })

  it.each([
    "{ headers: { 'Access-Control-Request-Method': 'POST' } }",
    "{ baseURL: '/api', timeout: 10 }",
    "{ baseURL: 'https://example.com/api' }",
    '{ baseURL }',
    'config',
  ])('is not known with %s', (config) => {
    const code = `const api = axios.create(${config})\napi.post('/api/posts', a)`
    const sites = findApiCalls(parsed(head + code), () => null, undefined, plain)
    const call = sites.find(({ callee }) => callee === 'api.post')
    expect(call!.problems.map(({ code }) => code)).toEqual(['call/client-does-more'])
  })
})

const inHandler = (body: string) =>
  `async function handle() {\n${body}\n}\nconst Button = () => <button onClick={handle} />`

const caught = (body: string) => inHandler(`try {\nawait axios.post('/api/posts', a)\n} catch (error) {\n${body}\n}`)
const mutation = (rest: string) =>
  `const send = useMutation({ mutationFn: async () => { await axios.post('/api/posts', a) }, ${rest} })`

describe('what is thrown where the call rejected', () => {
  it.each([
    ['a statement', inHandler("await axios.post('/api/posts', a)"), 'statement'],
    [
      'a variable',
      inHandler("const response = await axios.post('/api/posts', a)\nshow(response.data.id)"),
      'statement',
    ],
    ['its data', inHandler("const { data } = await axios.post('/api/posts', a)\nshow(data)"), 'statement'],
    ['a callback', inHandler("axios.post('/api/posts', a).then(() => { done() })"), 'callback'],
    ['an expression', inHandler("axios.post('/api/posts', a).then((response) => show(response.data))"), 'callback'],
    ['only a catch', inHandler("axios.post('/api/posts', a).catch(() => fail())"), 'link'],
    ['nobody', "const Button = () => <button onClick={() => axios.post('/api/posts', a)} />", undefined],
    ['nothing', inHandler("axios.post('/api/posts', a)"), undefined],
  ])('%s', (_, code, kind) => {
    const { rejection, problems } = siteOf(code)
    expect([rejection?.place.kind, problems]).toEqual([kind, []])
  })
})

describe('the error', () => {
  it.each([
    ['a text of its own', caught("toast.error('Not saved')")],
    ['logged', caught("console.error(error)\ntoast.error('Not saved')")],
    [
      'a chain with a text of its own',
      inHandler("axios.post('/api/posts', a).then(done).catch(() => fail())").replace('.then(done)', ''),
    ],
    [
      'react-hook-form',
      `async function onSubmit(a) { await axios.post('/api/posts', a) }\nconst F = () => <form onSubmit={handleSubmit(onSubmit)} />`,
    ],
    ['a mutation', mutation("onError: () => toast.error('Not saved')")],
    ['a mutation whose error is logged', mutation('onError: (error) => console.log(error)')],
    [
      'a mutation that is only called',
      `${mutation('')}\nconst B = () => <button onClick={() => send.mutate()} disabled={send.isPending} />`,
    ],
  ])('may be another one: %s', (_, code) => {
    expect(problemsOf(code)).toEqual([])
  })

  it.each([
    ['its headers', caught('toast.error(error.response.headers.reason)'), 'call/reads-client-error'],
    ['its status, shown', caught('toast.error(`Error ${error.response.status}`)'), 'call/reads-client-error'],
    ['its text, negated', caught('if (!error.response.data.message) fail()'), 'call/reads-client-error'],
    ['set again', caught('error = error.response.data.message'), 'call/reads-client-error'],
    [
      'or that of another call',
      caught('toast.error(error.response.data.message)').replace('try {', 'try {\nawait load()'),
      'call/reads-client-error',
    ],
    [
      'or that of a later link',
      inHandler(
        "axios.post('/api/posts', a).then(() => axios.get('/x')).catch((error) => show(error.response.data.error))",
      ),
      'call/reads-client-error',
    ],
    ['its message, compared', caught("setOffline(error.message === 'Network Error')"), 'call/reads-client-error'],
    ['its message, searched', caught("setTaken(error.message.includes('409'))"), 'call/reads-client-error'],
    [
      'its message, beside what the answer says',
      caught('setStatus(error.response?.status === 401)\nsetError(error.message)'),
      'call/reads-client-error',
    ],
    ['itself, passed on', caught('report(error)'), 'call/reads-client-error'],
    ['taken apart', caught('').replace('(error)', '({ response })'), 'call/reads-client-error'],
    [
      'in a chain',
      inHandler("axios.post('/api/posts', a).catch((error) => show(error.code))"),
      'call/reads-client-error',
    ],
    ['by somebody else', inHandler("axios.post('/api/posts', a).catch(show)"), 'call/error-escapes'],
    [
      'by who imports the function',
      "export async function send() {\nawait axios.post('/api/posts', a)\n}",
      'call/error-escapes',
    ],
    [
      'by who gets the function',
      "async function send() {\nawait axios.post('/api/posts', a)\n}\nconst F = () => <Form onSubmit={send} />",
      'call/error-escapes',
    ],
    ['by the mutation', mutation('onError: (error) => toast.error(error.code)'), 'call/reads-client-error'],
    ['by onSettled', mutation('onSettled: (_, error) => show(error)'), 'call/reads-client-error'],
    ['by options from elsewhere', mutation('...options'), 'call/error-escapes'],
    ['by mutateAsync', `${mutation('')}\nconst f = () => send.mutateAsync()`, 'call/error-escapes'],
    ['by a render', `${mutation('')}\nconst F = () => <p>{send.error?.message}</p>`, 'call/error-escapes'],
    [
      'by one call of mutate',
      `${mutation('')}\nconst f = () => send.mutate(null, { onError: show })`,
      'call/error-escapes',
    ],
  ])('must not be another one: %s', (_, code, problem) => {
    expect(problemsOf(code)).toContain(problem)
  })
})

describe('its own words', () => {
  const words = (code: string) => {
    const { rejection, problems, response } = siteOf(code)
    expect(problems).toEqual([])
    return [response.status, response.tellsCrashFromNetwork, rejection?.message?.text ?? null]
  }
  const inAxios = [true, true, '`Request failed with status code ${result.status}`']
  it.each([
    ['shown', caught('setError(error.message)'), inAxios],
    ['cast', caught('setError((error as Error).message)'), inAxios],
    ['where it is an error', caught("setError(error instanceof Error ? error.message : 'Not saved')"), inAxios],
    ['beside another call', caught('setError(error.message)').replace('await', 'await load()\nawait'), inAxios],
    ['in a chain', inHandler("axios.post('/api/posts', a).catch((error) => show(error.message))"), inAxios],
    ['by the mutation', mutation('onError: (error) => toast.error(error.message)'), inAxios],
    ['for nobody but the console', caught('console.log(error.message)'), [false, false, null]],
    [
      'where nobody answered',
      caught('if (error.response) setError(error.response.data.error)\nelse setError(error.message)'),
      [false, true, null],
    ],
  ])('are thrown where they are read: %s', (_, code, expected) => {
    expect(words(code)).toEqual(expected)
  })
})

describe('what is read of the error', () => {
  const reads = (body: string) => {
    const { rejection, problems, response } = siteOf(
      `import { AxiosError } from 'axios'\n${inHandler(`try {\nawait axios.post('/api/posts', a)\n} catch (error) {\n${body}\n}`)}`,
    )
    expect(problems).toEqual([])
    return [response.tellsCrashFromNetwork, ...rejection!.reads.map(readText)]
  }
  const readText = (read: NonNullable<CallSite['rejection']>['reads'][number]) => {
    if (read.kind === 'text')
      return `text ${read.field}${read.sure ? '' : read.or ? ' or' : ' maybe'}${read.optional ? ' optional' : ''}`
    if (read.kind === 'words') return `words ${read.field}`
    if (read.kind === 'status') return `status${read.comparison ? ' maybe' : ''}`
    return read.kind === 'check' ? `check${read.guards ? ' of a status' : ''}` : read.kind
  }
  it.each([
    ['if (error instanceof AxiosError) fail()', [true, 'check']],
    [
      'if (error instanceof AxiosError && error.response?.status === 401) fail()',
      [false, 'check of a status', 'status'],
    ],
    [
      'if (axios.isAxiosError(error)) { if (error.response?.status === 401) fail() }',
      [false, 'check of a status', 'status'],
    ],
    [
      'if (error instanceof AxiosError) { if (error.response?.status === 401) fail(); else other() }',
      [true, 'check', 'status'],
    ],
    ['if (error.response?.status === 409) fail()', [false, 'status maybe']],
    ['show(error.response.data.message)', [false, 'text message maybe']],
    ['if (error.response.data.message) fail()', [false, 'text message maybe optional']],
    [
      'if (error.response?.data?.error) show(error.response.data.error); else fail()',
      [false, 'text error maybe optional', 'text error optional'],
    ],
    [
      'if (error.response && error.response.data.error) show(error.response.data.error)',
      [false, 'check of a status', 'text error optional', 'text error optional'],
    ],
    ['if (error.response) fail()', [true, 'check']],
    ["show((error as AxiosError<any>).response?.data?.error || 'Not saved')", [false, 'text error or optional']],
    ['if (error instanceof AxiosError) show(error.response?.data)', [true, 'check', 'text null']],
    ['if (error instanceof ZodError) show(error.issues)', [false]],
    ['show(error instanceof AxiosError ? error.response?.data.error : other)', [true, 'check', 'text error']],
    ['console.log(error.message)', [false]],
    ['show(error.response?.data?.error || error.message)', [true, 'words error']],
    ['show(error.response?.data?.error || error.response?.statusText || error.message)', [true, 'words error']],
  ])('%s', (code, expected) => {
    expect(reads(code)).toEqual(expected)
  })
})

describe('the value of a mutation', () => {
  const placeOf = (fn: string, rest = '') =>
    siteOf(`const send = useMutation({ mutationFn: ${fn}, ${rest} })`).rejection?.place
  it.each([
    ["() => axios.post('/api/posts', a)", { kind: 'returned', block: false, awaits: false }],
    ["async () => await axios.post('/api/posts', a)", { kind: 'returned', awaits: true, makeAsync: null }],
    ["async () => { return axios.post('/api/posts', a) }", { kind: 'returned', block: true }],
    [
      "async () => { const { data } = await axios.post('/api/posts', a)\nreturn data }",
      { kind: 'statement', declare: null },
    ],
  ])('%s', (fn, expected) => {
    expect(placeOf(fn, 'onSuccess: (data) => done()')).toMatchObject(expected)
  })

  it.each([
    'onSuccess: (data) => show(data)',
    'onSuccess: show',
    'onSettled: (data) => show(data)',
    'onSuccess: (response) => show(response.headers)',
    'onSuccess: (response) => { if (response.status === 201) show() }',
  ])('is not understood with %s', (rest) => {
    const code = `const send = useMutation({ mutationFn: () => axios.post('/api/posts', a), ${rest} })`
    expect(problemsOf(code).join()).toMatch(/^call\/(response-escapes|reads-http-response)/)
  })

  it.each(['onSuccess: ({ data }) => show(data.id)', 'onSuccess: (response) => { show(response.data.id) }'])(
    'is the result with %s',
    (rest) => {
      expect(placeOf("() => axios.post('/api/posts', a)", rest)).toMatchObject({ gives: 'result' })
      const { response } = siteOf(`const send = useMutation('key', () => axios.post('/api/posts', a), { ${rest} })`)
      expect([response.success, response.uses]).toEqual([['id'], []])
    },
  )

  it.each([
    ['<AxiosResponse<Post>, AxiosError>', '() =>', ''],
    ['<AxiosResponse<Post>, AxiosError, void>', '() =>', ''],
    ['<AxiosResponse<Post>, AxiosError, string>', '(id) =>', ' : …'],
    ['<AxiosResponse<Post>, AxiosError, string>', '(id: string) =>', ''],
    ['<AxiosResponse<Post>, AxiosError, string>', 'id =>', ' ( : …)'],
  ])('loses the types %s of %s', (types, head, expected) => {
    const { reads } = siteOf(`const send = useMutation${types}(${head} axios.post('/api/posts', a))`).rejection!
    const texts = reads.map((read) =>
      read.kind === 'type'
        ? read.becomes.map((piece) => (typeof piece === 'string' ? piece : '…')).join('')
        : read.kind,
    )
    expect(texts.join(' ')).toBe(expected)
  })

  it.each([
    ['<AxiosResponse<Post>, AxiosError, string>', '() =>'],
    ['<AxiosResponse<Post>, AxiosError, string, Context>', '(id: string) =>'],
  ])('keeps the types %s of %s, and the call', (types, head) => {
    expect(problemsOf(`const send = useMutation${types}(${head} axios.post('/api/posts', a))`)).toEqual([
      'call/error-escapes',
    ])
  })

  it('is read through its own members', () => {
    const fn = "() => axios.post('/api/posts', a)"
    const code = `const send = useMutation({ mutationFn: ${fn} })\nconst P = () => send.data.id`
    expect(problemsOf(code)).toEqual(['call/response-escapes'])
    const waited = `const save = ${fn}\n${inHandler('try {\nconst answer = await save()\nshow(answer.data)\n} catch {}')}`
    expect(problemsOf(waited)).toEqual(['call/response-escapes'])
  })
})

describe('the answer', () => {
  it.each([
    [
      'itself, passed on',
      inHandler("const response = await axios.post('/api/posts', a)\nshow(response)"),
      'call/response-escapes',
    ],
    [
      'its headers',
      inHandler("const response = await axios.post('/api/posts', a)\nshow(response.headers.etag)"),
      'call/reads-http-response',
    ],
    [
      'its status text',
      inHandler("const { statusText } = await axios.post('/api/posts', a)\nshow(statusText)"),
      'call/reads-http-response',
    ],
    ['its promise', "export const send = () => axios.post('/api/posts', a)", 'call/response-escapes'],
    [
      'set again',
      inHandler("let response = await axios.post('/api/posts', a)\nresponse = null"),
      'call/response-escapes',
    ],
  ])('%s', (_, code, problem) => {
    expect(problemsOf(code)).toContain(problem)
  })
})
