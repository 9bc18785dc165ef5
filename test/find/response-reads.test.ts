import { describe, expect, it } from 'vitest'
import { readResponse } from '../../src/find/call/response-reads.js'
import { callOf, parsed } from './paths.js'

function read(body: string, source = `async function f() {\n${body}\n}`) {
  return readResponse(callOf(parsed(source), 'fetch'))
}

describe('what a caller looks at', () => {
  const rows: [code: string, shown: string][] = [
    ["const res = await fetch('/')\nif (!res.ok) no()", 'success none, failure none'],
    [
      "const res = await fetch('/')\nconst data = await res.json()\nif (!res.ok) throw new Error(data.error)\nshow(data.id)",
      'success id, failure error',
    ],
    ["const res = await fetch('/')\nif (!res.ok) return\nreturn res.json()", 'success whole, failure none'],
    [
      "const res = await fetch('/')\nif (!res.ok) return\nconst { a, b: c } = await res.json()",
      'success a b, failure none',
    ],
    [
      "const res = await fetch('/')\nif (!res.ok) return\nconst list = await res.json()\nlist.map(f)",
      'success whole, failure none',
    ],
    [
      "const res = await fetch('/')\nconst data = await res.json()\nshow(data.id)",
      'success id, failure none, unchecked',
    ],
    ["const res = await fetch('/')\nif (res.status === 409) no()", 'success none, failure none, status'],
    ["fetch('/').then((res) => res.json()).then((data) => show(data.id))", 'success id, failure none, unchecked'],
    [
      "fetch('/').then((res) => (res.ok ? res.json() : fail())).then((data) => show(data.id))",
      'success id, failure none',
    ],
    [
      "const res = await fetch('/')\nif (!res.ok) show((await res.json().catch(() => ({ error: res.statusText }))).error)",
      'success none, failure error',
    ],
    ["await fetch('/')", 'success none, failure none'],
    ["void fetch('/')", 'success none, failure none'],
  ]
  it.each(rows)('%s', (code, expected) => {
    const { response, misfits } = read(code)
    const fields = (reads: typeof response.success) => (typeof reads === 'string' ? reads : reads.join(' '))
    const shown = [`success ${fields(response.success)}`, `failure ${fields(response.failure)}`]
    if (response.unchecked) shown.push('unchecked')
    if (response.status) shown.push('status')
    expect(misfits).toEqual([])
    expect(shown.join(', ')).toBe(expected)
  })
})

describe('what is not followed', () => {
  const rows: [code: string, code2: string][] = [
    ["return fetch('/')", 'call/response-escapes'],
    ["const p = fetch('/')", 'call/response-escapes'],
    ["const { ok } = await fetch('/')", 'call/response-escapes'],
    ["const res = await fetch('/')\nshow(res)", 'call/response-escapes'],
    ["const res = await fetch('/')\nreturn res || null", 'call/response-escapes'],
    ["const res = await fetch('/')\nreturn res ?? null", 'call/response-escapes'],
    ["let res = await fetch('/')\nres = other", 'call/response-escapes'],
    ["const res = await fetch('/')\nconst body = res.json()", 'call/response-escapes'],
    ["const res = await fetch('/')\nconst [first] = await res.json()", 'call/response-escapes'],
    ["const res = await fetch('/')\nconst { a = 1 } = await res.json()", 'call/response-escapes'],
    ["const res = await fetch('/')\nres.headers.get('x')", 'call/reads-http-response'],
    ["const res = await fetch('/')\nawait res.text()", 'call/reads-http-response'],
    ["const res = await fetch('/')\nshow(res.status)", 'call/reads-http-response'],
    ["const res = await fetch('/')\nif (!res.ok) show(await res.json())", 'call/uses-whole-failure-body'],
    [
      "const res = await fetch('/')\nconst data = await res.json().catch(() => show('Down'))",
      'call/reads-missing-field',
    ],
    ["fetch('/').then(show)", 'call/response-escapes'],
    ["fetch('/').then(({ ok }) => ok)", 'call/response-escapes'],
  ]
  it.each(rows)('%s', (code, expected) => {
    expect(read(code).misfits.map((misfit) => misfit.code)).toEqual([expected])
  })
})

describe('a crash that has to arrive as a failure', () => {
  const request = "const res = await fetch('/')"
  const rows: [code: string, tells: boolean][] = [
    // Both ways throw at once.
    [`${request}\nconst data = await res.json()`, false],
    [`${request}\nif (!res.ok) { const { error } = await res.json(); throw new Error(error) }`, false],
    [`${request}\nif (!res.ok) throw new Error((await res.json()).error)`, false],
    [`try {\n${request}\nif (!res.ok) throw new Error('x')\n} catch { no() }`, false],
    [`try {\n${request}\nif (!res.ok) throw new Error('x')\n} catch (e) { console.error(e); no() }`, false],
    // The old code showed something of its own.
    [`try {\n${request}\nif (!res.ok) throw new Error('x')\n} catch (e) { show(e.message) }`, true],
    [`${request}\nif (!res.ok) throw new Error('x')`, true],
    [`${request}\nif (!res.ok) { no(); return }`, true],
    [`${request}\nif (res.ok) done()`, true],
    [`${request}\nconst data = await res.json().catch(() => ({}))`, true],
    [`${request}\nlog(res.ok)\nconst data = await res.json()`, true],
    // Whoever waits for the function goes on after a 500.
    ["await fetch('/')", true],
    ["await fetch('/')\nnext()", true],
  ]
  it.each(rows)('%s', (code, tells) => {
    expect(read(code).response.tellsCrashFromNetwork).toBe(tells)
  })

  it('needs nothing where an event is all that waits', () => {
    const { response } = read('', "const a = <button onClick={async () => { await fetch('/') }} />")
    expect(response.tellsCrashFromNetwork).toBe(false)
  })

  it('follows the handler to the element that it is given to', () => {
    const used = read(
      '',
      "function C() { const go = async () => { await fetch('/') }\nreturn <button onClick={go} /> }",
    )
    expect(used.response.tellsCrashFromNetwork).toBe(false)
    const passed = read(
      '',
      "function C() { const go = async () => { await fetch('/') }\nreturn <Button onClick={go} /> }",
    )
    expect(passed.response.tellsCrashFromNetwork).toBe(true)
  })
})
