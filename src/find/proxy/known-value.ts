// What is known of a value in a proxy, and what follows from that: operators, comparisons, the methods of text and paths.
import { pathToRegexp } from 'path-to-regexp'
import type { SessionLibrary } from '../route/route-file.js'

export type Known =
  | { kind: 'literal'; value: string | number | boolean | null | undefined }
  /** Some path of a dynamic route, with its segments; it begins with what is before the first dynamic one. */
  | { kind: 'path'; prefix: string; segments: readonly string[] }
  | { kind: 'list'; items: readonly Known[] }
  | { kind: 'regexp'; regexp: RegExp }
  /** What Clerk's `createRouteMatcher` makes. */
  | { kind: 'matcher'; paths: Known }
  /** `session`: where NextAuth puts the session of a request. */
  | { kind: 'request'; session?: 'auth' | 'nextauth' }
  /** What NextAuth asks `authorized` about: `{ token, req }`. */
  | { kind: 'visit' }
  | { kind: 'url' | 'headers' }
  /** An answer that lets the request go on as it came. */
  | { kind: 'pass' }
  /** The types that a `fetch` asks for: never a page. */
  | { kind: 'accepted' }
  /** Clerk's `auth`, and what it gives. */
  | { kind: 'auth' }
  /** `signedIn`: where it does not hold, nobody is signed in with this library; else nobody is where it holds. */
  | { kind: 'session'; library: SessionLibrary; signedIn: boolean }
  /** Something that is there: an object, text that is not empty. */
  | { kind: 'something' }
  /** Depends on nothing but the site: its host, its environment, its password. What is made of the same in the same way is `about` the same. */
  | { kind: 'site'; about: string }
  | { kind: 'unknown' }

export const unknown: Known = { kind: 'unknown' }
export const literal = (value: string | number | boolean | null | undefined): Known => ({ kind: 'literal', value })
export const site = (about: string): Known => ({ kind: 'site', about })
const answer = (value: boolean | null): Known => (value === null ? unknown : literal(value))

/** What tells a value of the site, or a literal, from another one. */
export function nameOf(known: Known): string {
  if (known.kind === 'site') return known.about
  return known.kind === 'literal' ? String(JSON.stringify(known.value)) : String(truth(known))
}

/** Whether a test holds: `site` where that depends on nothing but the site. */
export function truth(known: Known): boolean | 'site' | 'unknown' {
  if (known.kind === 'literal') return Boolean(known.value)
  if (known.kind === 'session') return 'unknown'
  if (known.kind === 'unknown' || known.kind === 'site') return known.kind
  return true
}

/** `!value`. */
export function negated(value: Known): Known {
  if (value.kind === 'session') return { ...value, signedIn: !value.signedIn }
  if (value.kind === 'site') return site(`!(${value.about})`)
  const holds = truth(value)
  return typeof holds === 'boolean' ? literal(!holds) : unknown
}

/** `left || right` and their like: one side may settle it. */
export function combined(operator: '&&' | '||' | '??', left: Known, right: Known): Known {
  if (operator === '??') {
    if (left.kind === 'literal') return left.value === null || left.value === undefined ? right : left
    return left.kind === 'site' && right.kind === 'literal' ? site(`(${left.about} ?? ${nameOf(right)})`) : unknown
  }
  const settles = operator === '||'
  const [first, second] = [truth(left), truth(right)]
  if (first === settles) return left
  if (first === !settles) return right
  // Whatever the left side is, the whole is true (or false) as the right side is.
  if (second === settles) return literal(settles)
  if (first === 'site' && second !== 'unknown') return site(`(${nameOf(left)} ${operator} ${nameOf(right)})`)
  return joined(operator === '&&', left, right)
}

/** What is said of a session by one side of `&&` or `||`, or by both. */
function joined(isAnd: boolean, left: Known, right: Known): Known {
  const [first, second] = [left, right].map((side) => (side.kind === 'session' ? side : null))
  // `!session && …` holds for nobody who is signed in, and `session || …` fails for nobody who is.
  const one = [first, second].find((side) => side && side.signedIn !== isAnd)
  if (one) return one
  if (first && second) return first.library === second.library ? first : unknown
  const [said, other] = first ? [first, right] : [second, left]
  return said && truth(other) === isAnd ? said : unknown
}

/** `left === right` and their like. */
export function compared(operator: string, left: Known, right: Known): Known {
  if (!/^[!=]==?$/.test(operator)) return unknown
  const same = right.kind === 'literal' && left.kind === 'session' ? nothing(left, right.value) : equal(left, right)
  if (same.kind === 'session' || same.kind === 'site') return operator.startsWith('!') ? negated(same) : same
  return same.kind === 'literal' && operator.startsWith('!') ? literal(!same.value) : same
}

/** `session === null`, `session == undefined`. */
function nothing(session: Known, value: unknown): Known {
  return value === null || value === undefined ? negated(session) : unknown
}

/** Whether two values are the same. */
export function equal(left: Known, right: Known): Known {
  if (left.kind === 'literal' && right.kind === 'literal') return literal(left.value === right.value)
  if (left.kind === 'path' && right.kind === 'literal') return answer(mayEqual(left.prefix, right.value) ? null : false)
  if (right.kind === 'path' && left.kind === 'literal') return equal(right, left)
  const ofSite = (value: Known) => value.kind === 'site' || value.kind === 'literal'
  return ofSite(left) && ofSite(right) ? site(`(${nameOf(left)} = ${nameOf(right)})`) : unknown
}

function mayEqual(prefix: string, value: unknown): boolean {
  return typeof value === 'string' && value.startsWith(prefix)
}

/** What `startsWith` and other methods of text say of a value. */
export function textMethod(object: Known, name: string, argument: Known): Known {
  const text = object.kind === 'literal' && typeof object.value === 'string' ? object.value : null
  if (argument.kind === 'regexp') {
    if (name !== 'match') return unknown
    if (text !== null) return literal(argument.regexp.test(text))
    return object.kind === 'path' ? answer(startMatches(argument.regexp, object.prefix)) : unknown
  }
  if (argument.kind !== 'literal' || typeof argument.value !== 'string') return unknown
  const { value } = argument
  if (object.kind === 'accepted') return name === 'includes' && value.includes('html') ? literal(false) : unknown
  if (text !== null) {
    if (name === 'startsWith') return literal(text.startsWith(value))
    if (name === 'endsWith') return literal(text.endsWith(value))
    return name === 'includes' ? literal(text.includes(value)) : unknown
  }
  if (object.kind !== 'path') return unknown
  if (name === 'startsWith') {
    if (object.prefix.startsWith(value)) return literal(true)
    return answer(mayEqual(object.prefix, value) ? null : false)
  }
  return name === 'includes' && object.prefix.includes(value) ? literal(true) : unknown
}

/** `source` without its groups, classes and escapes. */
function outsideGroups(source: string): string {
  let text = source.replaceAll(/\\.|\[[^\]]*\]/gs, '')
  while (/\([^()]*\)/.test(text)) text = text.replaceAll(/\([^()]*\)/g, '')
  return text
}

/** Whether `regexp` matches every text, or none, that begins with `prefix`, as its own beginning says; `null` where it says neither. */
function startMatches({ source, flags }: RegExp, prefix: string): boolean | null {
  const [, start = '', rest = ''] = /^\^((?:[\w/-]|\\[/.-])*)(.*)$/s.exec(source) ?? []
  if (start === '' || outsideGroups(source).includes('|') || flags.includes('i')) return null
  // What is repeated or left out belongs to the rest: `^/posts?`.
  const text = (/^[?*+{]/.test(rest) ? start.replace(/\\?.$/, '') : start).replaceAll('\\', '')
  if (rest === '' && prefix.startsWith(text)) return true
  return prefix.startsWith(text) || text.startsWith(prefix) ? null : false
}

/** Whether one of `paths`, in path-to-regexp's language, matches. */
export function pathMatches(paths: Known, pathname: Known): Known {
  const items = paths.kind === 'list' ? paths.items : [paths]
  return items
    .map((item) => onePathMatches(item, pathname))
    .reduce((all, each) => combined('||', all, each), literal(false))
}

function onePathMatches(item: Known, pathname: Known): Known {
  if (item.kind === 'regexp') return textMethod(pathname, 'match', item)
  if (item.kind !== 'literal' || typeof item.value !== 'string') return unknown
  try {
    const pattern = pathToRegexp(item.value)
    const [first, ...others] = samples(pathname, item.value).map((url) => pattern.test(url))
    return first === undefined || others.some((each) => each !== first) ? unknown : literal(first)
  } catch {
    return unknown
  }
}

/** URLs that `pathname` may be: the pattern's own segments may fill in the dynamic ones. */
function samples(pathname: Known, pattern: string): string[] {
  if (pathname.kind === 'literal') return typeof pathname.value === 'string' ? [pathname.value] : []
  if (pathname.kind !== 'path') return []
  const named = pattern.split('/').filter(Boolean)
  const filled = (fill: (at: number) => string) =>
    `/${pathname.segments.map((segment, i) => (segment.startsWith('[') ? fill(i) : segment)).join('/')}`
  return [filled(() => 'x'), filled((i) => /^[\w.-]+/.exec(named[i] ?? '')?.[0] ?? 'x')]
}
