// A name at one place of a function, written otherwise where the function's statements move to.
import type * as t from '@babel/types'
import type { NodePath } from '../../ast/traverse.js'
import type { Range } from '../../location.js'

/** Another text at a place of the function. */
export interface Place {
  place: Range
  text: string
}

/** `{ user }` => `{ user: account }` */
export function shorthand(path: NodePath, name: string): string {
  const { parent } = path
  const own = (path.node as t.Identifier).name
  const isShort = parent.type === 'ObjectProperty' && parent.shorthand
  const inPattern = parent.type === 'AssignmentPattern' && path.key === 'left' ? path.parentPath?.parent : null
  return isShort || (inPattern?.type === 'ObjectProperty' && inPattern.shorthand) ? `${own}: ${name}` : name
}
