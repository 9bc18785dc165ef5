import { posix } from 'node:path'

/** A relative specifier of `from` as it is written in `to`; packages and aliases stay. */
export function rebaseSpecifier(specifier: string, from: string, to: string): string {
  if (!/^\.{1,2}(\/|$)/.test(specifier)) return specifier
  const path = posix.relative(posix.dirname(to), posix.join(posix.dirname(from), specifier))
  return path.startsWith('.') ? path : `./${path}`
}
