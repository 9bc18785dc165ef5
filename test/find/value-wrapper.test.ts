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
      send("{ method: 'POST', body: JSON.stringify(data) }", '{ url, data }'),
      {
        url: [1],
        places: [
          { index: 0, key: null },
          { index: 0, key: 'url' },
          { index: 0, key: 'data' },
        ],
        body: { index: 0, key: 'data' },
      },
    ],
    [
      send("{ ...init, headers: { 'Content-Type': 'application/json', ...init?.headers } }", 'url, init'),
      { passesOptions: true, body: null },
    ],
    [
      "export async function api(url, init) { const own = { credentials: 'include', headers: { Accept: 'application/json', ...init.headers } }; " +
        `const res = await fetch(url, { ...own, ...init }); ${check}; return res.json() }`,
      { passesOptions: true, body: null },
    ],
    [
      send("{ method: 'POST', body: body === undefined ? undefined : JSON.stringify(body) }"),
      { body: { index: 1, key: null } },
    ],
    [
      "const types = { 'Content-Type': 'application/json' }\n" +
        send("{ method: 'POST', headers: body === undefined ? undefined : types, body: JSON.stringify(body) }"),
      { method: 'POST' },
    ],
  ])('%s', (code, expected) => {
    expect(read(code)).toMatchObject(expected)
  })

  const types = "const types = { 'Content-Type': 'application/json' }"
  it.each([
    `${types}\nexport const login = (token) => { types.Authorization = token }`,
    `${types}\nexport const login = (token) => Object.assign(types, { Authorization: token })`,
    `export ${types}`,
    types.replace('const', 'let'),
    "const types = { 'X-Token': 'a' }",
  ])('%s has headers of its own', (code) => {
    expect(read(`${code}\n${send("{ method: 'POST', headers: types, body: JSON.stringify(body) }")}`)).toBeNull()
  })

  it.each([
    send("{ method: 'POST', body: body === undefined && JSON.stringify(body) }"),
    send("{ method: 'POST', body: body === undefined ? JSON.stringify(body) : undefined }"),
    send("{ method: 'POST', body: body !== undefined ? undefined : JSON.stringify(body) }"),
  ])('%s sends something else', (code) => {
    expect(read(code)).toBeNull()
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
    ["if (!res.ok) throw Error('no'); return res.json()", 'body', "'no'", []],
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

describe('a function that settles the response', () => {
  const request = "fetch(url, { method: 'POST', body: JSON.stringify(body) })"
  const settling = (statements: string) => `async function settle(res) { ${statements} }`
  const plain = settling(`${check}; return res.json()`)

  it.each([
    `export async function api(url, body) { const r = await ${request}; return settle(r) }`,
    `export async function api(url, body) { const r = await ${request}; return (await settle<Post>(r)) as Post }`,
    `export async function api(url, body) { return settle(await ${request}) }`,
    `export async function api(url, body) { return ${request}.then(settle) }`,
    `export function api(url, body) { return ${request}.then(settle<Post>) }`,
  ])('%s', (code) => {
    expect(read(`${plain}\n${code}`)).toMatchObject({ gives: 'body', message: { text: "'no'" }, method: 'POST' })
  })

  it.each([
    [plain, `export function api(url, body) { return settle(${request}) }`],
    [plain, `export async function api(url, body) { const r = await ${request}; log(r); return settle(r) }`],
    [plain, `export async function api(url, body) { const r = await ${request}; return settle(r.clone()) }`],
    [plain, `export async function api(url, body) { return ${request}.then(settle, fail) }`],
    [
      settling(`log(res); ${check}; return res.json()`),
      `export const api = async (url, body) => { return settle(await ${request}) }`,
    ],
    [
      `async function settle(res, how) { ${check}; return res.json() }`,
      `export const api = async (url, body) => { return settle(await ${request}) }`,
    ],
  ])('%s does more in %s', (settler, code) => {
    expect(read(`${settler}\n${code}`)).toBeNull()
  })
})

describe('errors for one status each', () => {
  const errors = 'export class GoneError extends Error {}\nexport class BusyError extends Error {}\n'

  it.each([
    `if (res.status === 404) throw new GoneError('gone'); if (res.status === 409) { throw new BusyError() } ${check}; return res.json()`,
    "if (!res.ok) { if (res.status === 404) throw new GoneError('gone'); if (res.status === 409) throw new BusyError(); throw new Error('no') } return res.json()",
    "if (res.status === 404) throw new GoneError('gone'); if (!res.ok) { if (res.status === 409) throw new BusyError(); throw new Error('no') } return res.json()",
  ])('%s', (statements) => {
    const { text, byStatus } = read(errors + end(statements))!.message
    expect(text).toBe("'no'")
    expect(byStatus?.map((each) => [each.status, each.thrown?.name, each.text])).toEqual([
      [404, 'GoneError', "'gone'"],
      [409, 'BusyError', ''],
    ])
  })

  it.each([
    `if (res.status === 404) throw new GoneError((await res.json()).error); ${check}; return res.json()`,
    `if (res.status === 404) { leave(); throw new GoneError('gone') } ${check}; return res.json()`,
    `if (res.status === 404) return null; ${check}; return res.json()`,
    `if (res.status === 200) throw new GoneError('gone'); ${check}; return res.json()`,
    `${check}; if (res.status === 404) throw new GoneError('gone'); return res.json()`,
    "if (!res.ok) { leave(); if (res.status === 404) throw new GoneError('gone'); throw new Error('no') } return res.json()",
  ])('%s is none', (statements) => {
    expect(read(errors + end(statements))).toBeNull()
  })
})

describe('what is asked of a success first', () => {
  it.each([
    `${check}; if (res.status === 204 || res.headers.get('Content-Length') === '0') return undefined; return res.json()`,
    `${check}; const type = res.headers.get('content-type') ?? ''; if (!type.includes('application/json')) throw new Error(type); return res.json()`,
    `${check}; const type = res.headers.get('content-type'); if (!type || !type.includes('application/json')) throw new Error('no JSON'); return res.json()`,
    `${check}; if (!res.headers.get('content-type')?.startsWith('application/json')) { throw new Error('no JSON') } return res.json()`,
  ])('%s', (statements) => {
    expect(read(end(statements))).toMatchObject({ gives: 'body', message: { text: "'no'" } })
  })

  it.each([
    `${check}; if (res.headers.get('content-length') === '1') return undefined; return res.json()`,
    `${check}; if (res.headers.get('x-empty') === '0') return undefined; return res.json()`,
    `${check}; if (!res.headers.get('content-type')?.includes('application/json')) return res.text(); return res.json()`,
    `${check}; if (!res.headers.get('content-type')?.includes('text/csv')) throw new Error('no CSV'); return res.json()`,
    `if (!res.headers.get('content-type')?.includes('application/json')) throw new Error('no JSON'); ${check}; return res.json()`,
    `if (res.headers.get('content-length') === '0') return undefined; ${check}; return res.json()`,
  ])('%s is more', (statements) => {
    expect(read(end(statements))).toBeNull()
  })
})

describe('words that are put together first', () => {
  const failing = (statements: string, thrown = 'new Error(m)') =>
    read(end(`if (!res.ok) { ${statements}\n throw ${thrown} } return res.json()`))?.message ?? null
  const json = 'const data = await res.json()'

  it.each<[string, string, (string | null)[], string | null]>([
    [
      `let m = 'no'; try { ${json}; m = data.message || data.error || m } catch { m = res.statusText || m }`,
      "_.message || _.error || 'no'",
      ['message', 'error'],
      "_.message || _.error || 'Internal Server Error'",
    ],
    [`let m = 'no'; try { ${json}; if (data.error) m = data.error } catch {}`, "_.error || 'no'", ['error'], null],
    [
      `let m = 'no'; try { ${json}; if (data.a) { m = data.a } else if (data.b) m = data.b } catch {}`,
      "_.a || _.b || 'no'",
      ['a', 'b'],
      null,
    ],
    [`let m = 'no'; try { ${json}; m = data.error } catch {}`, '_.error', ['error'], "_.error || 'no'"],
    [
      `let m = \`no \${res.status}\`; try { m = (await res.json()).error ?? m } catch {}`,
      '_.error ?? `no ${res.status}`',
      ['error', null],
      null,
    ],
    [
      "let m = 'no'; try { m = (await res.json()).error ?? 'none' } catch { m = 'down' }",
      "_.error ?? 'none'",
      ['error'],
      "_.error ?? 'down'",
    ],
    [`${json}; const m = data.error || 'no'`, "_.error || 'no'", ['error'], null],
    [
      "const data = await res.json().catch(() => ({})); let m = 'no'; if (data.error) m = data.error",
      "_.error || 'no'",
      ['error'],
      null,
    ],
  ])('%s', (statements, text, fields, otherwise) => {
    const message = failing(statements)
    expect([message?.text, message?.reads.map(({ field }) => field)]).toEqual([text, fields])
    const { range, text: words } = message?.withoutJson ?? {}
    expect(range ? text.slice(0, range.start) + words + text.slice(range.end) : null).toBe(otherwise)
  })

  it('says where its parts stand, beside other arguments too', () => {
    const code = `export class ApiError extends Error {}\n${end(
      `if (!res.ok) { ${json}; const m = data.error || 'no'; throw new ApiError(res.status, m, data.code) } return res.json()`,
    )}`
    const { text, reads } = read(code)!.message
    expect(text).toBe("res.status, _.error || 'no', data.code")
    expect(reads.map(({ range }) => text.slice(range.start, range.end))).toEqual(['res.status', '_.error', 'data.code'])
    expect(reads.map(({ operand }) => operand && text.slice(operand.start, operand.end))).toEqual([
      null,
      '_.error || ',
      null,
    ])
  })

  it.each([
    `let m = 'no'; ${json}; m = data.error || m`,
    `let m = 'no'; try { ${json}; m = data.error } catch (e) { console.error(e) }`,
    `let m = 'no'; try { ${json}; m = data.error } catch { m = await res.text() }`,
    `let m = 'no'; try { ${json}; m = data.error } catch { m = other.statusText }`,
    `let m = 'no'; try { ${json}; m = data.error } finally { done() }`,
    `let m = 'no'; try { ${json}; if (data.error) m = data.message } catch {}`,
    `let m = 'no'; try { ${json}; if (data.error && data.b) m = data.error } catch {}`,
    `let m = 'no'; try { ${json}; m = translate(data.error) } catch {}`,
    `let m = 'no'; try { ${json}; m = data.error.text } catch {}`,
    `let m = 'no'; try { ${json}; other = data.error } catch {}`,
    `let m = \`no \${res.status}\`; try { m = (await res.json()).error } catch {}`,
    `let m; try { ${json}; m = data.error } catch {}`,
    `let m = url; try { ${json}; m = data.error || m } catch {}`,
    `let m = 'no', n = 0; try { ${json}; m = data.error || m } catch {}`,
    `let m = res.statusText; try { ${json}; m = data.error || m } catch {}`,
  ])('%s does more', (statements) => {
    expect(failing(statements)).toBeNull()
  })

  it('takes nothing else for the words', () => {
    expect(failing(`${json}; const m = data.error || 'no'`, 'new Error(m + 1)')).toBeNull()
    expect(failing(`${json}; const m = data.error || 'no'`, 'new Error(other)')).toBeNull()
  })
})

describe('an answer without a body', () => {
  const given = (statement: string) => read(end(`${check}; ${statement}; return res.json()`))

  it.each(['return', 'return {} as Post', 'return null', 'return undefined'])('%s', (empty) => {
    const wrapper = given(`if (res.status === 204) ${empty}`)
    expect([wrapper?.gives, wrapper?.response.successStatuses]).toEqual(['body', []])
  })

  it.each([
    'if (res.status === 204) return { deleted: true }',
    'if (res.status === 204) { saved(); return null }',
    'if (res.status === 205) return null',
    'if (res.status !== 204) return null',
    "if (res.headers.get('content-length') === '0') return []",
  ])('%s does more', (statement) => {
    expect(given(statement)).toBeNull()
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
    end('if (!res.ok) throw failure(res.status); return res.json()'),
    send("{ method: 'POST', body: JSON.stringify(data) }", '{ url, ...data }'),
    send("{ method: 'POST', body: JSON.stringify(data) }", '{ target: { url }, data }'),
    end(`if (res.status === 401) signOut(); ${check}; return res.json()`),
    send("{ method: 'POST', headers: { Authorization: token }, body: JSON.stringify(body) }"),
    send("{ method: 'POST', body }"),
    send("{ method: 'POST', body: JSON.stringify({ ...body, now }) }"),
    send('{ method: other(body) }'),
    send("{ method: 'POST', signal }"),
    `export async function api(url, init) { const own = { mode: 'cors' }; const res = await fetch(url, { ...own, ...init }); ${check} }`,
    `export async function api(url, init) { const own = { headers: { Authorization: token } }; const res = await fetch(url, { ...own, ...init }); ${check} }`,
    `export async function api(url, body) { body.at = now(); const res = await fetch(url, { method: 'POST', body: JSON.stringify(body) }); ${check} }`,
    "export const api = (url) => fetch(url, { method: 'POST' }).then((res) => res.json())",
  ])('%s', (code) => {
    expect(read(code)).toBeNull()
  })
})
