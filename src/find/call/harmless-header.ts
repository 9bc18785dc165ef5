import type * as t from '@babel/types'

/** Headers that change nothing for a `fetch` caller: it gets JSON either way, the answer to a mutation is not cached, and no browser waits by itself. One that reads them is refused. */
const harmless = /^(allow|cache-control|pragma|expires|retry-after|(x-)?rate-?limit(-[\w-]+)?)$/i

export function harmlessHeader(name: string, value: t.Node | undefined): boolean {
  if (/^content-type$/i.test(name)) return value?.type === 'StringLiteral' && /json/i.test(value.value)
  return harmless.test(name)
}
