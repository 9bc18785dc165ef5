// From the pieces of a URL that an expression gives to its path segments and its query.
import type { Range } from '../../location.js'
import { portOfUrl } from '../../url-origin.js'
import type { UrlPattern, UrlSegment, UrlValue } from './call-site.js'

/** A piece of the URL: text that is known, or an expression. `local`: written at the call itself, so it may move into the action's arguments. `browser`: another origin stands before it on the server. `optional`: an entry of the query that is left out where it is `undefined`. `variable`: it is this environment variable. */
export type Part =
  | { text: string; browser?: boolean }
  | { range: Range; local: boolean; own: boolean; isKind: boolean; optional?: boolean; variable?: string }

export function merge(parts: Part[]): Part[] {
  const out: Part[] = []
  for (const part of parts) {
    const last = out.at(-1)
    if ('text' in part && last && 'text' in last)
      out[out.length - 1] = { text: last.text + part.text, browser: last.browser === true || part.browser === true }
    else if (!('text' in part) || part.text !== '' || part.browser) out.push(part)
  }
  return out
}

/** As axios joins them, with one slash. An URL that brings its own host has nothing before it. */
export function behind(base: string, parts: Part[]): Part[] {
  const [first, ...rest] = parts
  if (base === '' || !first || ('text' in first && /^([a-z][a-z\d+.-]*:)?\/\//i.test(first.text))) return parts
  const front = base.replace(/\/+$/, '')
  return 'text' in first
    ? [{ ...first, text: `${front}/${first.text.replace(/^\/+/, '')}` }, ...rest]
    : [{ text: `${front}/` }, ...parts]
}

export function toPattern(parts: Part[]): UrlPattern | null {
  const [first, second] = parts
  if (!first) return null
  if (!('text' in first)) {
    // `${BASE}/api/posts`: whatever stands before the path is an origin or a base path.
    if (!second || !('text' in second) || !/^(\/|api\/)/.test(second.text)) return null
    const path = splitPath(parts.slice(1))
    const { variable } = first
    if (variable !== undefined && isText(path.segments[0], 'api')) return { origin: { variable }, ...path }
    return { origin: first.own ? 'own' : 'unknown', ...path }
  }
  if (/^(https?:)?\/\//i.test(first.text)) {
    // Any host may be this app; one that has no such path is not.
    const pattern = splitPath(belowHost(parts))
    const port = portOfUrl(first.text)
    const origin = port === null ? ('unknown' as const) : { port }
    return isText(pattern.segments[0], 'api') ? { origin, ...pattern } : null
  }
  if (first.text.startsWith('/')) return { origin: first.browser ? 'browser' : 'none', ...splitPath(parts) }
  // `fetch('api/posts')` means `/api/posts` on some pages, and another path on all others.
  return /^(\.\.?\/)*api\//.test(first.text)
    ? { origin: 'unknown', ...splitPath([{ text: first.text.replace(/^(\.\.?\/)*/, '') }, ...parts.slice(1)]) }
    : null
}

/** Without scheme and host, which may hold expressions: `http://${HOST}:3000/api` -> `/api`. */
function belowHost(parts: readonly Part[]): Part[] {
  const [first, ...rest] = parts as [{ text: string }, ...Part[]]
  const open: Part[] = [{ text: first.text.replace(/^(https?:)?\/\//i, '') }, ...rest]
  const at = open.findIndex((part) => 'text' in part && part.text.includes('/'))
  const part = open[at]
  return part && 'text' in part ? [{ text: part.text.slice(part.text.indexOf('/')) }, ...open.slice(at + 1)] : []
}

function isText(segment: UrlSegment | undefined, text: string): boolean {
  return segment?.kind === 'text' && segment.text === text
}

/** Splits parts at `/`, then at `?` and `&`; a `#fragment` never reaches the server. */
function splitPath(parts: Part[]): { segments: UrlSegment[]; query: UrlPattern['query'] } {
  const segments: UrlSegment[] = []
  const query: { name: string; value: UrlValue }[] = []
  let current: Part[] = []
  let inQuery = false
  const flush = () => {
    if (inQuery) query.push(queryEntry(current))
    else if (current.length > 0) segments.push(...pathSegments(current, segments.length === 0))
    current = []
  }
  for (const part of parts) {
    if (!('text' in part)) {
      current.push(part)
      continue
    }
    for (const token of part.text.replace(/#.*$/, '').split(/([/?&])/)) {
      if (token === '') continue
      const separates = inQuery ? token === '&' : token === '/' || token === '?'
      if (!separates) {
        current.push({ text: token })
        continue
      }
      flush()
      if (token === '?') inQuery = true
    }
  }
  if (current.length > 0) flush()
  return { segments, query }
}

/** `'/api' + path`: the path brings its own slash. */
function pathSegments(parts: Part[], isFirst: boolean): UrlSegment[] {
  const [first, ...rest] = parts
  return isFirst && rest.length > 0 && first && 'text' in first && first.text === 'api'
    ? [
        { kind: 'text', text: 'api' },
        { kind: 'mixed', range: null },
      ]
    : [segment(parts)]
}

function segment(parts: Part[]): UrlSegment {
  const [only] = parts
  if (parts.length === 1 && only) {
    if ('text' in only) return { kind: 'text', text: only.text }
    if (!only.local) return { kind: 'mixed', range: null }
    return { kind: 'hole', range: only.range, ...(only.isKind ? { isKind: true } : {}) }
  }
  return only && 'text' in only ? { kind: 'mixed', range: null, prefix: only.text } : { kind: 'mixed', range: null }
}

function queryEntry(parts: Part[]): { name: string; value: UrlValue } {
  const [first, second] = parts
  const unreadable = { name: '*', value: { kind: 'text' as const, text: '' } }
  if (!first || !('text' in first) || parts.length > 2) return unreadable
  const [name, ...value] = first.text.split('=')
  if (!name || !first.text.includes('=')) return unreadable
  if (!second) return { name, value: { kind: 'text', text: decode(value.join('=')) } }
  if ('text' in second || !second.local || value.join('=') !== '') return unreadable
  return { name, value: { kind: 'hole', range: second.range, ...(second.optional ? { optional: true } : {}) } }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}

/**
 * Whether a URL is one of `/api`, also below one of the base paths of the project's apps.
 * @param bases `null` for a base path that is not known: then it may be whatever stands before `/api`.
 */
export function isApiUrl({ segments }: UrlPattern, bases: readonly (string | null)[]): boolean {
  const at = segments.findIndex((segment) => isText(segment, 'api'))
  const before = segments.slice(0, at).map((segment) => (segment.kind === 'text' ? segment.text : null))
  if (at < 1 || before.includes(null)) return at === 0
  return bases.some((base) => base === null || base === `/${before.join('/')}`)
}
