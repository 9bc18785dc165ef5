// Reads a middleware or proxy file. In: its text. Out: which paths it runs for, and what it does with their requests.
import { parse, type Parsed } from '../../ast/parse.js'
import { programScope } from '../../ast/traverse.js'
import type { NodePath } from '../../ast/traverse.js'
import type * as t from '@babel/types'
import type { SessionLibrary } from '../route/route-file.js'
import { pathSegments } from '../route/route-path.js'
import { readCoverage, type RequestKind } from './proxy-coverage.js'
import { type Known, literal, unknown } from './known-value.js'
import { actsOf } from './proxy-function.js'

/** Something that a proxy does with a request, beyond letting it pass. */
export interface ProxyStep {
  /** 1-based. */
  line: number
  /** It is the same on every page that the proxy runs for, so an action that is posted to such a page meets it too. */
  alike: boolean
  /** It only turns away whoever has no session of this library. */
  asks: SessionLibrary | null
}

export interface Proxy {
  file: string
  /** Whether it runs for a path as Next writes it (`/api/posts/[id]`). */
  covers: (path: string, kind: RequestKind) => boolean
  /** What it may do with requests for such a path; nothing where it does not run. The method is that of a `fetch`. */
  steps: (path: string, kind: RequestKind, method?: string) => readonly ProxyStep[]
}

/** Reads the proxy in `text`. What is not understood counts as a step at its line; a file that does not parse is one step. */
export function readProxy(file: string, text: string): Proxy {
  const parsed = tryParse(file, text)
  if (!parsed) return { file, covers: () => true, steps: () => [{ line: 1, alike: false, asks: null }] }
  const covers = readCoverage(parsed)
  const program = programScope(parsed.ast).path as NodePath<t.Program>
  return {
    file,
    covers,
    steps: (path, kind, method) => {
      if (!covers(path, kind)) return []
      const asked = { pathname: pathnameOf(path), kind, method: methodOf(kind, method) }
      const acts = actsOf(program, asked) ?? [{ node: program.node, alike: false }]
      return acts.map(({ node, alike, asks = null }) => ({ line: node.loc?.start.line ?? 1, alike, asks }))
    },
  }
}

function tryParse(file: string, text: string): Parsed | null {
  try {
    return parse(file, text)
  } catch {
    // The project's own diagnostics say so.
    return null
  }
}

/** A page is asked for with GET, an action is always sent with POST. */
function methodOf(kind: RequestKind, method: string | undefined): Known {
  if (kind !== 'fetch') return literal(kind === 'page' ? 'GET' : 'POST')
  return method === undefined ? unknown : literal(method)
}

function pathnameOf(path: string): Known {
  const parts = pathSegments(path)
  const dynamic = parts.findIndex((part) => part.startsWith('['))
  if (dynamic === -1) return { kind: 'literal', value: `/${parts.join('/')}` }
  return { kind: 'path', prefix: `/${[...parts.slice(0, dynamic), ''].join('/')}` }
}
