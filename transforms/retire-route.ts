import { parse } from '../src/ast/parse.js'
import { remainder, type RetireRouteOptions } from '../src/route-text/remainder.js'
import type { Transform, TransformMeta } from '../src/transform.js'

export const meta: TransformMeta = {
  name: 'retire-route',
  summary: 'Takes migrated handlers out of a route file, and with them what only they used.',
  needsPlan: true,
}
export const parser = 'tsx'

export { remainder, type RetireRouteOptions }

/**
 * Takes the handlers of migrated methods out of a route file.
 *
 * 1. `export async function POST(…) { … }` goes, with the comment above it; `GET` stays byte for byte
 * 2. `if (req.method === 'POST') { … }` and `case 'POST':` go, and the remaining methods are dispatched as before
 * 3. Imports and private declarations that only they used go
 *
 * Nothing is left of a file whose handlers all leave: the text is `''`, and {@link remainder} says `delete`.
 */
const retireRoute: Transform<RetireRouteOptions> = (file, _api, options) => {
  const rest = remainder(parse(file.path, file.source), options)
  if (rest.kind === 'inseparable') return undefined
  const text = rest.kind === 'delete' ? '' : rest.text
  return text === file.source ? undefined : text
}

export default retireRoute
