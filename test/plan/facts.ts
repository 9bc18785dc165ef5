// Facts with nothing in them, for tests that need one or two fields.
import type { CallSite, UrlPattern, UrlSegment } from '../../src/find/call/call-site.js'
import { unreadResponse } from '../../src/find/call/response-reads.js'
import type { Answer, RouteFile } from '../../src/find/route/route-file.js'
import type { App } from '../../src/project/project.js'

const at = { file: 'components/sample.tsx', line: 1, column: 1 }

export const app: App = {
  dir: '',
  name: 'app',
  appDir: 'app',
  pagesDir: null,
  pageExtensions: ['tsx', 'ts'],
  basePath: '',
  staticExport: false,
  origin: { port: 3000, variables: new Map() },
  bodySizeLimit: false,
  trailingSlash: false,
  next: { declared: '^16', installed: null, major: 16 },
  react: { declared: '^19', installed: null, major: 19 },
  zod: { declared: null, installed: null, major: null },
  proxy: null,
  config: null,
  tsconfig: null,
  typescript: true,
}

/** `/api/posts/{}`: `{}` stands for an expression, `*` for what mixes text and expressions. */
export function urlOf(text: string, origin: UrlPattern['origin'] = 'none'): UrlPattern {
  const segments = text.split('/').filter(Boolean)
  const segment = (part: string): UrlSegment =>
    part === '{}'
      ? { kind: 'hole', range: { start: 0, end: 1 } }
      : part === '*'
        ? { kind: 'mixed', range: null }
        : { kind: 'text', text: part }
  return { origin, segments: segments.map(segment), query: [] }
}

export function callSite(own: Partial<CallSite>): CallSite {
  return {
    file: at.file,
    at,
    range: { start: 0, end: 1 },
    callee: 'fetch',
    url: urlOf('/api/posts'),
    method: 'POST',
    body: { kind: 'none' },
    response: unreadResponse,
    flags: [],
    rejection: null,
    branch: null,
    trigger: { kind: 'function' },
    shadowed: [],
    exported: null,
    statement: { start: 0, end: 1 },
    held: [],
    comments: [],
    problems: [],
    ...own,
  }
}

export function route(path: string): RouteFile {
  return { file: `app${path}/route.ts`, app: '', router: 'app', path, handlers: [], keeps: [], hints: [], problems: [] }
}

export function answer(status: number, body: Record<string, string> | 'empty' | 'value'): Answer {
  const range = { start: 0, end: 1 }
  return {
    at,
    range,
    status,
    outcome: status < 400 ? 'success' : 'failure',
    body:
      body === 'empty'
        ? { kind: 'empty' }
        : body === 'value'
          ? { kind: 'value', range, selectable: true }
          : {
              kind: 'object',
              range,
              open: false,
              pure: true,
              entries: Object.keys(body).map((key) => ({ key, value: range, literal: null, truth: null, text: false })),
            },
  }
}
