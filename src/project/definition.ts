import type { ModuleFacts } from './module-facts.js'
import type { Resolve } from './resolve.js'

/** Where a name is really defined. `name` is `*` for a whole module. */
export interface Definition {
  file: string
  name: string
}

/**
 * Follows the export `name` of `file` through re-exports and barrels to the file that defines it.
 * @returns `null` where it ends in a package, or nobody exports it.
 */
export function findDefinition(
  facts: ReadonlyMap<string, ModuleFacts>,
  resolve: Resolve,
  file: string,
  name: string,
  seen: ReadonlySet<string> = new Set(),
): Definition | null {
  const module = facts.get(file)
  const key = `${file}\0${name}`
  if (!module || seen.has(key)) return null
  const follow = (specifier: string, next: string): Definition | null => {
    const to = resolve(file, specifier)
    return to === null ? null : findDefinition(facts, resolve, to, next, new Set([...seen, key]))
  }
  // CommonJS, and files that do not parse, may export anything.
  if (name === '*' || !module.esm || module.error) return { file, name }
  const found = module.exports.get(name)
  if (found) return found.from ? follow(found.from.specifier, found.from.name) : { file, name }
  // `export *` passes on everything but the default.
  if (name === 'default') return null
  for (const specifier of module.stars) {
    const definition = follow(specifier, name)
    if (definition) return definition
  }
  return null
}
