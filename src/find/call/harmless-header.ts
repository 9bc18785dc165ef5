import type * as t from '@babel/types'

/** Headers that change nothing for a `fetch` caller: it gets JSON either way, and the answer to a mutation is not cached. */
const harmless = /^(allow|cache-control|pragma|expires)$/i

export function harmlessHeader(name: string, value: t.Node | undefined): boolean {
  if (/^content-type$/i.test(name)) return value?.type === 'StringLiteral' && /json/i.test(value.value)
  return harmless.test(name)
}
