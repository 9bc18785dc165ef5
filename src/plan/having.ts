// Which answers of a handler have a field.
import type { Answer } from '../find/route/route-file.js'

/** How many of the answers have the field; `null` where one of them does not tell. */
export function having(answers: readonly Answer[], field: string): 'all' | 'some' | 'none' | null {
  const has = answers.map(({ body }) =>
    body.kind === 'object' && !body.open ? body.entries.some(({ key }) => key === field) : null,
  )
  if (has.includes(null)) return null
  return has.every(Boolean) ? 'all' : has.some(Boolean) ? 'some' : 'none'
}
