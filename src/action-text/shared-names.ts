// A helper that two actions of one route file need, where another route file has one of the same name: the two share it
// under a name that fits both.
import type { ActionPiece } from './action-file.js'
import { longer } from './fitting-names.js'

/** By {@link keyOf}: what a declaration is called that several actions of one route file take along, where its own name is taken. */
export type SharedNames = ReadonlyMap<string, string>

export function keyOf({ routeFile }: Pick<ActionPiece, 'routeFile'>, text: string): string {
  return `${routeFile}\n${text}`
}

/** `forCaller` of `updateLoad` and `deleteLoad` => `loadForCaller`. Only where it leans on nothing that may get another name too. */
export function sharedNames(pieces: readonly ActionPiece[]): SharedNames {
  const users = new Map<string, { name: string; actions: string[] }>()
  for (const piece of pieces) {
    const own = new Set(piece.declarations.flatMap(({ names }) => names))
    for (const { names, text, runs } of piece.declarations) {
      const [name, ...others] = names
      if (name === undefined || others.length > 0 || runs !== undefined) continue
      if (mentions(text, { has: (word) => word !== name && own.has(word) })) continue
      const known = users.get(keyOf(piece, text))
      users.set(keyOf(piece, text), { name, actions: [...(known?.actions ?? []), piece.name] })
    }
  }
  return new Map(
    [...users].flatMap(([key, { name, actions }]) => {
      const noun = actions.length > 1 ? commonNoun(actions) : null
      return noun ? [[key, longer(noun, name)] as const] : []
    }),
  )
}

export function mentions(text: string, names: { has(name: string): boolean }): boolean {
  return (text.match(/[\w$]+/g) ?? []).some((word) => names.has(word))
}

/** `load` of `updateLoad` and `deleteLoad`. */
function commonNoun([first, ...others]: readonly string[]): string | null {
  const nouns = first!.split(/(?=[A-Z])/).map((_, i, words) => words.slice(i).join(''))
  const noun = nouns.slice(1).find((each) => others.every((other) => other.endsWith(each)))
  return noun ? noun[0]!.toLowerCase() + noun.slice(1) : null
}
