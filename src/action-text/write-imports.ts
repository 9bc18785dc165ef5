import type { Parsed } from '../ast/parse.js'
import { type NewImport, writeImport } from '../edit/write-import.js'

/** Import declarations for a new file, one per source in the order given, written as `like` writes its own. */
export function writeImports(like: Parsed, imports: readonly NewImport[]): string[] {
  // `import { db, type Seat }` or a declaration of its own for types.
  const inline = /import [^;\n]*\{[^}]*\btype \w/.test(like.text)
  const groups = new Map<string, NewImport[]>()
  for (const each of imports) {
    const apart = each.name === '*' ? '*' : each.typeOnly && !inline ? 'type' : ''
    const key = `${each.source} ${apart}`
    const group = groups.get(key) ?? []
    if (!group.some(({ name, local }) => name === each.name && local === each.local)) group.push(each)
    groups.set(key, group)
  }
  return [...groups.values()].map((names) => writeImport(like, names))
}
