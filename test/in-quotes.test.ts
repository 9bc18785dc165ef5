import { describe, expect, it } from 'vitest'
import { inQuotes } from '../src/ast/in-quotes.js'

describe('inQuotes', () => {
  it.each([
    [`{ role: 'admin' | 'guest'; 'x-y': string }`, '"', `{ role: "admin" | "guest"; "x-y": string }`],
    [`{ role: "admin" }`, "'", `{ role: 'admin' }`],
    [`'admin'`, "'", `'admin'`],
    [`string | null`, '"', `string | null`],
  ] as const)('writes %s in %s', (type, quote, expected) => {
    expect(inQuotes(type, quote)).toBe(expected)
  })

  it.each([
    [`'say "no"'`, '"'],
    [`"it's"`, "'"],
    [`'it\\'s'`, '"'],
    [`{\n  // the user's role\n  role: 'admin'\n}`, '"'],
    [`{ /* isn't sent */ role?: 'admin' }`, '"'],
  ] as const)('leaves %s', (type, quote) => {
    expect(inQuotes(type, quote)).toBe(type)
  })
})
