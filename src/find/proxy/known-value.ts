// What is known of a value in a proxy, and what follows from that: operators, comparisons, the methods of text and paths.
import { pathToRegexp } from 'path-to-regexp'

export type Known =
  | { kind: 'literal'; value: string | number | boolean | null | undefined }
  /** Some path that begins so: the part of a route's path before its first dynamic segment. */
  | { kind: 'path'; prefix: string }
  | { kind: 'list'; items: readonly Known[] }
  | { kind: 'regexp'; regexp: RegExp }
  /** What Clerk's `createRouteMatcher` makes. */
  | { kind: 'matcher'; paths: Known }
  | { kind: 'request' | 'url' | 'headers' }
  /** Some text that is not empty. */
  | { kind: 'text' }
  /** Depends on the host alone, so it is the same for every request of one site. */
  | { kind: 'host' }
  | { kind: 'unknown' }

export const unknown: Known = { kind: 'unknown' }
export const literal = (value: string | number | boolean | null | undefined): Known => ({ kind: 'literal', value })
const answer = (value: boolean | null): Known => (value === null ? unknown : literal(value))

/** Whether a test holds: `host` where that depends on nothing but the host. */
export function truth(known: Known): boolean | 'host' | 'unknown' {
  if (known.kind === 'literal') return Boolean(known.value)
  if (known.kind === 'unknown' || known.kind === 'host') return known.kind
  return true
}

/** `!value`. */
export function negated(value: Known): Known {
  const holds = truth(value)
  return typeof holds === 'boolean' ? literal(!holds) : { kind: holds }
}

/** `left || right` and their like: one side may settle it. */
export function combined(operator: '&&' | '||' | '??', left: Known, right: Known): Known {
  if (operator === '??') {
    if (left.kind === 'literal') return left.value === null || left.value === undefined ? right : left
    return left.kind === 'host' && right.kind === 'literal' ? left : unknown
  }
  const settles = operator === '||'
  const [first, second] = [truth(left), truth(right)]
  if (first === settles) return left
  if (first === !settles) return right
  // Whatever the left side is, the whole is true (or false) as the right side is.
  if (second === settles) return literal(settles)
  return first === 'host' && second !== 'unknown' ? { kind: 'host' } : unknown
}

/** `left === right` and their like. */
export function compared(operator: string, left: Known, right: Known): Known {
  if (!/^[!=]==?$/.test(operator)) return unknown
  const same = equal(left, right)
  return same.kind === 'literal' && operator.startsWith('!') ? literal(!same.value) : same
}

/** Whether two values are the same. */
export function equal(left: Known, right: Known): Known {
  if (left.kind === 'literal' && right.kind === 'literal') return literal(left.value === right.value)
  if (left.kind === 'path' && right.kind === 'literal') return answer(mayEqual(left.prefix, right.value) ? null : false)
  if (right.kind === 'path' && left.kind === 'literal') return equal(right, left)
  const ofHost = (value: Known) => value.kind === 'host' || value.kind === 'literal'
  return ofHost(left) && ofHost(right) ? { kind: 'host' } : unknown
}

function mayEqual(prefix: string, value: unknown): boolean {
  return typeof value === 'string' && value.startsWith(prefix)
}

/** What `startsWith` and other methods of text say of a value. */
export function textMethod(object: Known, name: string, argument: Known): Known {
  const text = object.kind === 'literal' && typeof object.value === 'string' ? object.value : null
  if (argument.kind === 'regexp') {
    return name === 'match' && text !== null ? literal(argument.regexp.test(text)) : unknown
  }
  if (argument.kind !== 'literal' || typeof argument.value !== 'string') return unknown
  const { value } = argument
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

/** Whether one of `paths`, in path-to-regexp's language, matches. */
export function pathMatches(paths: Known, pathname: Known): Known {
  const items = paths.kind === 'list' ? paths.items : [paths]
  return items
    .map((item): Known => {
      const url = pathname.kind === 'path' ? `${pathname.prefix}x` : pathname.kind === 'literal' ? pathname.value : null
      if (typeof url !== 'string') return unknown
      if (item.kind === 'regexp') return literal(item.regexp.test(url))
      if (item.kind !== 'literal' || typeof item.value !== 'string') return unknown
      try {
        return literal(pathToRegexp(item.value).test(url))
      } catch {
        return unknown
      }
    })
    .reduce((all, each) => combined('||', all, each), literal(false))
}
