// What files beside the code declare about paths: schedules and queues of the platform, descriptions of the API.
// In: a document. Out: the paths that it says are called, each with its place and the reason to keep the route.
import type { DiagnosticCode } from '../diagnostics.js'
import { locate, type Location } from '../location.js'
import { parseJsonc } from '../project/jsonc.js'
import { describedPaths } from './described-paths.js'
import type { HttpMethod } from './route/route-file.js'

export interface DeclaredUse {
  /** A URL path (`/api/clean`, `/api/posts/{id}`), or the route file itself. */
  target: { path: string } | { file: string }
  /** `null`: whatever it serves. */
  methods: readonly HttpMethod[] | null
  code: DiagnosticCode
  detail: string
  at: Location
}

export function declaredUses(file: string, text: string): DeclaredUse[] {
  return /(^|\/)vercel\.json$/.test(file) ? platformUses(file, text) : descriptionUses(file, text)
}

/** Jobs of Vercel ask with GET; its queues call the file that they name. */
function platformUses(file: string, text: string): DeclaredUse[] {
  const settings = parseJsonc(text) as {
    crons?: { path?: unknown }[]
    functions?: Record<string, { experimentalTriggers?: unknown }>
  } | null
  const placeOf = (value: string): Location => {
    const start = Math.max(0, text.indexOf(JSON.stringify(value)))
    return locate(file, text, { start, end: start + value.length + 2 })
  }
  const folder = file.slice(0, -'vercel.json'.length)
  const crons = Array.isArray(settings?.crons) ? settings.crons : []
  return [
    ...crons.flatMap(({ path }): DeclaredUse[] =>
      typeof path === 'string'
        ? [
            {
              target: { path: path.replace(/\?.*$/, '') },
              methods: ['GET'],
              code: 'route/cron',
              detail: 'by vercel.json',
              at: placeOf(path),
            },
          ]
        : [],
    ),
    ...Object.entries(settings?.functions ?? {}).flatMap(([name, { experimentalTriggers }]): DeclaredUse[] =>
      experimentalTriggers
        ? [
            {
              target: { file: folder + name },
              methods: null,
              code: 'route/protocol-endpoint',
              detail: 'a queue',
              at: placeOf(name),
            },
          ]
        : [],
    ),
  ]
}

function descriptionUses(file: string, text: string): DeclaredUse[] {
  return describedPaths(file, text).map(({ path, methods, range }) => ({
    target: { path },
    methods,
    code: 'route/documented-api' as const,
    detail: 'OpenAPI',
    at: locate(file, text, range),
  }))
}
