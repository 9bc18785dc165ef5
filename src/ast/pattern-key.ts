import type * as t from '@babel/types'
import { keyName } from './member.js'

/** `create` for `add` in `const { create: add } = …`; `null` where the pattern takes it out otherwise, or not at all. */
export function patternKey(pattern: t.Node, name: t.Identifier): string | null {
  const properties = pattern.type === 'ObjectPattern' ? pattern.properties : []
  for (const property of properties)
    if (property.type === 'ObjectProperty' && property.value === name) return keyName(property)
  return null
}
