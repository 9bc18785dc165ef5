// Reads a middleware or proxy file. In: its text. Out: which paths it runs for, and what it does with their requests.
import type * as t from '@babel/types'
import { parse, type Parsed } from '../../ast/parse.js'
import { type NodePath, programScope } from '../../ast/traverse.js'
import { type ModuleLookup, noModules } from '../route/module-lookup.js'
import type { SessionLibrary } from '../route/route-file.js'
import { pathSegments } from '../route/route-path.js'
import { type Known, literal, unknown } from './known-value.js'
import { type Coverage, readCoverage, type RequestKind, samplePath } from './proxy-coverage.js'
import { actsOf } from './proxy-function.js'
import { type ProxyAct, unknownAct } from './proxy-outcome.js'

/** Something that a proxy does with a request, beyond letting it pass. */
export interface ProxyStep extends Pick<ProxyAct, 'file' | 'key' | 'kind' | 'when'> {
  /** 1-based. */
  line: number
  /** It only turns away whoever has no session of this library. */
  asks: SessionLibrary | null
}

export interface Proxy extends Coverage {
  file: string
  /** What it may do with requests for a path as Next writes it (`/api/posts/[id]`); nothing where it does not run. The method is that of a `fetch`. */
  steps: (path: string, kind: RequestKind, method?: string) => readonly ProxyStep[]
}

/** Whether a step is the same one, done with the same requests of a site. */
export function isSameStep(one: ProxyStep, other: ProxyStep): boolean {
  return one.key === other.key && one.when !== null && one.when === other.when
}

/**
 * Reads the proxy in `text`. What is not understood counts as a step at its line; a file that does not parse is one step.
 * @param modules for what it leans on in other files.
 */
export function readProxy(file: string, text: string, modules: ModuleLookup = noModules): Proxy {
  const parsed = tryParse(file, text)
  if (!parsed) return unreadable(file)
  const coverage = readCoverage(parsed)
  const program = programScope(parsed.ast).path as NodePath<t.Program>
  const known = new Map<string, readonly ProxyStep[]>()
  const read = (path: string, kind: RequestKind, method: string | undefined): readonly ProxyStep[] => {
    const asked = { pathname: pathnameOf(path, kind), kind, method: methodOf(kind, method), file, modules }
    const acts = actsOf(program, asked) ?? [unknownAct(program.node, { calls: '', file })]
    return acts.map(({ node, ...act }) => ({ ...act, line: node.loc?.start.line ?? 1 }))
  }
  return {
    file,
    ...coverage,
    steps: (path, kind, method) => {
      if (!coverage.covers(path, kind)) return []
      const key = [kind, method, path].join(' ')
      if (!known.has(key)) known.set(key, read(path, kind, method))
      return known.get(key)!
    },
  }
}

function unreadable(file: string): Proxy {
  const step: ProxyStep = { file, line: 1, key: '', kind: 'other', when: null, asks: null }
  return { file, covers: () => true, always: () => false, steps: () => [step] }
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

function pathnameOf(path: string, kind: RequestKind): Known {
  const parts = pathSegments(path)
  const dynamic = parts.findIndex((part) => part.startsWith('['))
  if (dynamic === -1) return { kind: 'literal', value: `/${parts.join('/')}` }
  // Pages that a list names are most often pages of their own, beside the dynamic one.
  const segments = kind === 'fetch' ? parts : pathSegments(samplePath(path))
  return { kind: 'path', prefix: `/${[...parts.slice(0, dynamic), ''].join('/')}`, segments }
}
