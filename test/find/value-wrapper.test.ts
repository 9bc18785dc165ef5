// Functions that request, throw and give the body: what they send and say is read off them, and what does more is none.
import { describe, expect, it } from 'vitest'
import { exportedWrapper } from '../../src/find/call/own-client.js'
import { parsed } from './paths.js'

const check = "if (!res.ok) throw new Error('no')"
const send = (options: string, params = 'url, body') =>
  `export async function api(${params}) { const res = await fetch(url, ${options}); ${check}; return res.json() }`
const end = (statements: string) =>
  `export async function api(url, body) { const res = await fetch(url, { method: 'POST', body: JSON.stringify(body) }); ${statements} }`

function read(code: string) {
  const wrapper = exportedWrapper(parsed(code), 'api')
  return wrapper?.kind === 'value' ? wrapper : null
}

describe('what it sends', () => {
  it.each<[string, object]>([
    [
      send("{ method: 'post', body: JSON.stringify(body) }"),
      { url: [0], method: 'POST', body: { index: 1, key: null }, passesOptions: false },
    ],
    [send("{ method: 'DELETE' }", 'url'), { method: 'DELETE', body: null }],
    [send("{ method: 'PUT', body: body && JSON.stringify(body) }"), { body: { index: 1, key: null } }],
    [
      send('{ method, body: body !== undefined ? JSON.stringify(body) : undefined }', 'method, url, body'),
      { url: [1], method: { index: 0, key: null }, body: { index: 2, key: null } },
    ],
    [
      send('{ method, body: JSON.stringify(body) }', "url, { method = 'POST', body } = {}"),
      { method: { index: 1, key: 'method' }, defaultMethod: 'POST', body: { index: 1, key: 'body' } },
    ],
    [
      send("{ method: options.method, body: JSON.stringify(options.data), credentials: 'include' }", 'url, options'),
      { method: { index: 1, key: 'method' }, body: { index: 1, key: 'data' } },
    ],
    [
      send("{ ...init, headers: { 'Content-Type': 'application/json', ...init?.headers } }", 'url, init'),
      { passesOptions: true, body: null },
    ],
  ])('%s', (code, expected) => {
    expect(read(code)).toMatchObject(expected)
  })

  const sets = (statement: string, params = 'url, body, time') =>
    `export async function api(${params}) { ${statement}; const res = await fetch(url, { method: 'POST', body: JSON.stringify(body) }); ${check}; return res.json() }`

  it('puts fields into the body', () => {
    expect(read(sets('body.time = time; body.by = options.by', 'url, body, time, options'))?.sets).toEqual([
      { key: 'time', value: { index: 2, key: null } },
      { key: 'by', value: { index: 3, key: 'by' } },
    ])
  })

  it.each([
    sets('time.body = body'),
    sets('body.time = Date.now()'),
    sets('body[time] = time'),
    sets('body.time += time'),
    sets('body.time = time', 'url, body, time = 0'),
  ])('%s does more', (code) => {
    expect(read(code)).toBeNull()
  })
})

describe('what it gives and says', () => {
  it.each<[string, 'body' | 'nothing', string, (string | null)[]]>([
    [`${check}; return res.json()`, 'body', "'no'", []],
    [`${check}; return (await res.json()) as Post`, 'body', "'no'", []],
    [`${check}; const data = await res.json(); return data`, 'body', "'no'", []],
    [check, 'nothing', "'no'", []],
    [
      'const data = await res.json(); if (!res.ok) throw new Error(data.error ?? data.message); return data',
      'body',
      'data.error ?? data.message',
      ['error', 'message'],
    ],
    ['if (!res.ok) throw new Error(`HTTP ${res.status}`); return res.json()', 'body', '`HTTP ${res.status}`', [null]],
    [
      "if (!res.ok) { const failure = await res.json().catch(() => ({})); throw new Error(failure.error || 'no') } return res.json()",
      'body',
      "failure.error || 'no'",
      ['error'],
    ],
  ])('%s', (statements, gives, text, fields) => {
    const wrapper = read(end(statements))
    expect([wrapper?.gives, wrapper?.message.text]).toEqual([gives, text])
    expect(wrapper?.message.reads.map(({ field }) => field)).toEqual(fields)
  })
})

describe('an error class', () => {
  const throwing = (args: string, before = '') =>
    `${before}\n${end(`const data = await res.json(); if (!res.ok) throw new ApiError(${args}); return data`)}`
  const exported = 'export class ApiError extends Error {}'

  it('is named with the file that has it, or the module it comes from', () => {
    expect(read(throwing('res.status, data.error', exported))?.message).toMatchObject({
      text: 'res.status, data.error',
      reads: [{ field: null }, { field: 'error' }],
      thrown: { name: 'ApiError', from: null },
    })
    expect(read(throwing("'no'", "import { ApiError } from './errors'"))?.message.thrown?.from).toBe('./errors')
  })

  it.each([
    throwing('res.status, data', exported),
    throwing('res.headers', exported),
    throwing('data.error', 'class ApiError extends Error {}'),
    throwing('data.error', "import ApiError from './errors'"),
    throwing('data.error'),
  ])('%s is not followed', (code) => {
    expect(read(code)).toBeNull()
  })
})

describe('more than that', () => {
  it.each([
    end('return res.json()'),
    end(`${check}; const data = await res.json(); return data.items`),
    end(`${check}; return schema.parse(await res.json())`),
    end(`${check}; saved(); return res.json()`),
    end('if (!res.ok) throw new ApiError(res.status); return res.json()'),
    end("if (!res.ok) { toast('no'); throw new Error('no') } return res.json()"),
    end('if (!res.ok) throw new Error(messages.failed); return res.json()'),
    end('if (!res.ok) return null; return res.json()'),
    end(`if (res.status === 401) signOut(); ${check}; return res.json()`),
    send("{ method: 'POST', headers: { Authorization: token }, body: JSON.stringify(body) }"),
    send("{ method: 'POST', body }"),
    send("{ method: 'POST', body: JSON.stringify({ ...body, now }) }"),
    send('{ method: other(body) }'),
    send("{ method: 'POST', signal }"),
    `export async function api(url, body) { body.at = now(); const res = await fetch(url, { method: 'POST', body: JSON.stringify(body) }); ${check} }`,
    "export const api = (url) => fetch(url, { method: 'POST' }).then((res) => res.json())",
  ])('%s', (code) => {
    expect(read(code)).toBeNull()
  })
})
