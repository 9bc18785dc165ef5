import type * as t from '@babel/types'
import { keyName } from '../../ast/member.js'

/** Headers that an action call has as well, or needs no longer: what the body is, and what is wanted back. */
export function areHarmless(headers: t.Node): boolean {
  return (
    headers.type === 'ObjectExpression' &&
    headers.properties.every(
      (property) => property.type === 'ObjectProperty' && /^(content-type|accept)$/i.test(keyName(property) ?? ''),
    )
  )
}
