// What is known of a condition need not be asked: the code that is left, byte for byte.
import { describe, expect, it } from 'vitest'
import { foldConstants } from '../../src/find/route/fold-constants.js'

const fold = (body: string) => foldConstants('lib/a.ts', `() => {\n${body}\n}`, new Set(['schema'])).slice(8, -2)

describe('foldConstants', () => {
  it.each([
    ["if (undefined) { log('never') }\nwork()", 'work()'],
    ['if (true) {\n  work()\n}', 'work()'],
    ['if (false) {\n  never()\n} else {\n  work()\n}', 'work()'],
    ["if ('admin' !== 'admin') never()\nwork()", 'work()'],
    ["const a = typeof 'text' === 'string' ? 1 : 2", 'const a = 1'],
    ['const a = undefined ?? given', 'const a = given'],
    ['const a = 404 ?? 500', 'const a = 404'],
    ["const a = '' || given", 'const a = given'],
    ['if (!ok && true) stop()', 'if (!ok) stop()'],
    ['if (schema && !ok) stop()', 'if (!ok) stop()'],
    ['send({ error, ...(undefined && { code: undefined }), at })', 'send({ error, at })'],
    ["send({ error, ...('no' && { code: 'no' }) })", "send({ error, code: 'no' })"],
    ['res.json({ error, details: undefined })', 'res.json({ error })'],
    ["const a = `${'Post'} not found`", "const a = 'Post not found'"],
    ["const a = `${'Post'} ${id} not found`", 'const a = `Post ${id} not found`'],
  ])('%s', (before, after) => {
    expect(fold(before)).toBe(after)
  })

  it.each([
    'if (ready) work()',
    'const a = given ?? undefined',
    'const a = work() && false',
    'const a = { details: undefined }',
    "const a = `${'`'} and ${b}`",
    'const schema = read()\nif (schema) work()',
    'if (config.role === undefined) work()',
  ])('leaves %s', (text) => {
    expect(fold(text)).toBe(text)
  })
})
