import { describe, expect, it } from 'vitest'
import type * as t from '@babel/types'
import { implied, outcomeAt } from '../../src/find/call/outcome.js'
import { mentionTest } from '../../src/find/call/response-uses.js'
import { callOf, declarationOf, parsed } from './paths.js'

describe('implied', () => {
  const rows: [test: string, whenTrue: string | null, whenFalse: string | null][] = [
    ['res.ok', 'success', 'failure'],
    ['!res.ok', 'failure', 'success'],
    ['res?.ok', 'success', 'failure'],
    ['res.ok === false', 'failure', 'success'],
    ['res.ok !== false', 'success', 'failure'],
    ['res.status === 200', 'success', 'failure'],
    ['res.status !== 201', 'failure', 'success'],
    ['res.status === 404', 'failure', null],
    ['res.status !== 404', null, 'failure'],
    ['res.status >= 400', 'failure', 'success'],
    ['res.status < 400', 'success', 'failure'],
    ['res.status < 500', null, null],
    ['res.status > 400', null, null],
    ['res.ok && data.id', 'success', null],
    ['!res.ok || !data.id', null, 'success'],
    ['!res.ok && res.status !== 404', 'failure', null],
    ['res.status === 401 || res.status === 403', 'failure', null],
    ['res.status !== 401 && res.status !== 403', null, 'failure'],
    ['data.ok', null, null],
    ['other.ok', null, null],
    ['res', null, null],
  ]
  it.each(rows)('%s', (test, whenTrue, whenFalse) => {
    const expression = (parsed(test).ast.program.body[0] as t.ExpressionStatement).expression
    const isResponse = (node: t.Node) => node.type === 'Identifier' && node.name === 'res'
    expect(implied(expression, { isResponse })).toEqual({ whenTrue, whenFalse })
  })
})

describe('outcomeAt', () => {
  const rows: [code: string, outcome: string | null][] = [
    ['here()', null],
    ['if (res.ok) here()', 'success'],
    ['if (!res.ok) here()', 'failure'],
    ['if (!res.ok) return\nhere()', 'success'],
    ['if (!res.ok) { log(); throw new Error() }\nhere()', 'success'],
    ['if (!res.ok) log()\nhere()', null],
    ['if (res.ok) { done(); return }\nhere()', 'failure'],
    ['if (res.ok) done()\nelse here()', 'failure'],
    ['if (res.status === 404) return\nhere()', null],
    ['if (res.ok) done()\nelse return\nhere()', 'success'],
    ['if (res.status === 204) return\nhere()', 'failure'],
    ['if (!res.ok) return\nif (res.status === 204) return\nhere()', 'success'],
    ['if (res.status === 204) return\nif (!res.ok) return\nhere()', 'success'],
    ['if (res.ok) { if (res.status === 201) done()\nelse here() }', 'success'],
    ['res.ok ? here() : no()', 'success'],
    ['res.ok || here()', 'failure'],
    ['res.ok && here()', 'success'],
    ['for (;;) { if (res.ok) break\nhere() }', 'failure'],
    ['try { if (!res.ok) throw new Error() } catch { here() }', null],
    ['try { if (!res.ok) throw new Error() } finally { here() }', null],
    ['if (!res.ok) return\nlater(() => { here() })', 'success'],
    // Another variable of that name.
    ['later(async () => { const res = await x(); if (!res.ok) return; here() })', null],
    ['{ const res = other; if (!res.ok) return }\nhere()', null],
  ]
  it.each(rows)('%s', (code, outcome) => {
    const file = parsed(`async function f() {\nconst res = await fetch('/')\n${code}\n}`)
    expect(outcomeAt(callOf(file, 'here'), { isResponse: mentionTest(declarationOf(file, 'res')) })).toBe(outcome)
  })
})
