import type * as t from '@babel/types'
import { keyName } from '../../ast/member.js'

/**
 * Headers that an action call has as well, or needs no longer: what the body is, and what is wanted back. Those that
 * only a server may say mean nothing in a request. A handler that reads one all the same is refused for it.
 */
const harmless = /^(content-type|accept|access-control-allow-[a-z-]+)$/i

/** What an action call would lack of the headers, in words; `null` where that is nothing. */
export function ownHeaders(headers: t.Node): string | null {
  if (headers.type !== 'ObjectExpression') return 'an expression'
  const names = headers.properties.map((property) =>
    property.type === 'ObjectProperty' ? (keyName(property) ?? '…') : '…',
  )
  const own = names.filter((name) => !harmless.test(name))
  return own.length > 0 ? own.join(', ') : null
}
