// Calls through axios: what is understood, and what about their answers and errors is not.
import { describe, expect, it } from 'vitest'
import { findApiCalls } from '../../src/find/call/api-calls.js'
import { parsed } from './paths.js'

const head = "import axios from 'axios'\ndeclare const a: Post, post: Post\n"

function siteOf(code: string, clients = { axiosIsPlain: true }) {
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
  ])('%s', (code, method, body) => {
    const site = siteOf(code)
    expect([site.method, site.body.kind, site.problems]).toEqual([method, body, []])
  })

  it.each([
    ["axios.post('/api/posts', post, config)", 'call/dynamic-options'],
    ["axios.post('/api/posts', post, { ...config })", 'call/dynamic-options'],
    ["axios.post('/api/posts', JSON.stringify(post))", 'call/dynamic-options'],
    ["axios.post('/api/posts', post, { headers: { Authorization: token } })", 'call/own-headers'],
    ["axios.post('/api/posts', post, { headers })", 'call/own-headers'],
    ["axios.post('/api/posts', post, { timeout: 10 })", 'call/unsupported-option'],
    ["axios.post('/api/posts', post, { onUploadProgress: show })", 'call/unsupported-option'],
    ['axios.post(`${base}/api/posts`, post)', 'call/dynamic-url'],
    ["Promise.all([axios.post('/api/posts', a)])", 'call/parallel'],
  ])('%s', (code, problem) => {
    expect(problemsOf(code)).toContain(problem)
  })

  it('is not understood where axios was changed somewhere, or is another one', () => {
    expect(siteOf("axios.post('/api/posts', a)", { axiosIsPlain: false }).problems[0]!.code).toBe('call/through-client')
    const own = findApiCalls(parsed("import axios from './axios'\naxios.post('/api/posts', a)"), () => null)
    expect(own[0]!.problems[0]!.code).toBe('call/through-client')
  })
})

const inHandler = (body: string) =>
  `async function handle() {\n${body}\n}\nconst Button = () => <button onClick={handle} />`

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
    expect([rejection?.kind, problems]).toEqual([kind, []])
  })
})

describe('the error', () => {
  const caught = (body: string) => inHandler(`try {\nawait axios.post('/api/posts', a)\n} catch (error) {\n${body}\n}`)
  const mutation = (rest: string) =>
    `const send = useMutation({ mutationFn: async () => { await axios.post('/api/posts', a) }, ${rest} })`
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
    ['its response', caught('toast.error(error.response.data.message)'), 'call/reads-client-error'],
    ['its class', caught('if (error instanceof AxiosError) fail()'), 'call/reads-client-error'],
    ['its message', caught('setError(error.message)'), 'call/reads-client-error'],
    ['itself, passed on', caught('report(error)'), 'call/reads-client-error'],
    ['taken apart', caught('').replace('(error)', '({ response })'), 'call/reads-client-error'],
    [
      'in a chain',
      inHandler("axios.post('/api/posts', a).catch((error) => show(error.message))"),
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
    ['by the mutation', mutation('onError: (error) => toast.error(error.message)'), 'call/reads-client-error'],
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
