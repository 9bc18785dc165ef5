// In: a route file. Out: the signs that it is called by machines or speaks more than JSON, so that it stays HTTP. Each has its
// place, and holds for the file or for one handler.
import type { Parsed } from '../../ast/parse.js'
import { isWithin } from '../../ast/range.js'
import { type Diagnostic, diagnose } from '../../diagnostics.js'
import { locate, type Range } from '../../location.js'
import { codeSigns } from './evidence/code-signs.js'
import { documentedSigns } from './evidence/documented-signs.js'
import { exportSigns } from './evidence/export-signs.js'
import { helperSigns } from './evidence/helper-signs.js'
import { importSigns } from './evidence/import-signs.js'
import { pathSigns } from './evidence/path-signs.js'
import type { Sign } from './evidence/sign.js'
import { type ModuleLookup, noModules } from './module-lookup.js'
import type { HttpMethod } from './route-file.js'

/** A handler of the file: where its function stands, as far as it stands in the file. */
export interface HandlerPlace {
  method: HttpMethod | 'ANY'
  range: Range | null
}

export interface Evidence {
  /** Why every handler stays. */
  keeps: readonly Diagnostic[]
  /** What only names say so: it counts where no page calls the endpoint. */
  hints: readonly Diagnostic[]
  /** Why this handler stays, in the order of the handlers. */
  ofHandlers: readonly (readonly Diagnostic[])[]
}

/** Why the route at `path` stays HTTP, or a handler of it. Helpers of the project are looked up in `modules`. */
export function protocolEvidence(
  parsed: Parsed,
  path: string,
  handlers: readonly HandlerPlace[] = [],
  modules: ModuleLookup = noModules,
): Evidence {
  const { program } = parsed.ast
  const signs = [
    ...pathSigns(path, program),
    ...importSigns(program),
    ...exportSigns(program),
    ...documentedSigns(parsed.ast),
    ...codeSigns(parsed.ast),
    ...helperSigns(parsed, modules),
  ]
  const owner = (sign: Sign) => handlers.findIndex((handler) => isOf(handler, sign))
  const ofFile = signs.filter((sign) => !sign.methods && owner(sign) === -1)
  return {
    keeps: told(
      parsed,
      ofFile.filter(({ hint }) => !hint),
    ),
    hints: told(
      parsed,
      signs.filter(({ hint, methods }) => hint && (!methods || methods.some((method) => method !== 'GET'))),
    ),
    ofHandlers: handlers.map((handler, i) =>
      told(
        parsed,
        signs.filter((sign) => !sign.hint && (sign.methods ? speaksOf(sign, handler) : owner(sign) === i)),
      ),
    ),
  }
}

function isOf({ method, range }: HandlerPlace, { node }: Sign): boolean {
  // What answers a preflight says something about all the others.
  return method !== 'OPTIONS' && range !== null && isWithin(node, range)
}

function speaksOf({ methods }: Sign, { method }: HandlerPlace): boolean {
  return method === 'ANY' || methods!.includes(method)
}

/** One diagnostic per code: the first place is enough. */
function told(parsed: Parsed, signs: readonly Sign[]): Diagnostic[] {
  const seen = new Set<string>()
  return signs.flatMap(({ code, detail, node, elsewhere }) => {
    if (seen.has(code)) return []
    seen.add(code)
    // One message parameter at most, as the catalogue's entries here have it.
    const { file, text } = elsewhere?.parsed ?? parsed
    const place = elsewhere?.node ?? node
    const at = locate(file, text, { start: place.start!, end: place.end! })
    return [diagnose(code as 'route/webhook', at, detail)]
  })
}
