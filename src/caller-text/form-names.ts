// Names for what the wiring of a form brings into its file. A component with several forms gets several of each kind:
// there they say which form they belong to, `submitRename` and `isRenamePending`.
import type { SubmitHandler } from '../find/form/submit-handler.js'

/**
 * Picks a name that nothing else has.
 * @param patterns names with a `*` where the form's own word goes, best first: `submit*`, `is*Pending`, `*State`.
 */
export type NamePicker = (...patterns: string[]) => string

export interface FormNames {
  /** For the component itself: no other form of it gets the name. */
  inComponent: NamePicker
  /** For the top level of the file: no other form of the file gets the name. */
  inModule: NamePicker
  /** For a parameter, which only has to mean nothing else inside of its function. */
  inAction: NamePicker
}

/** The names for one form, by its handler and the action that it calls. */
export type NamesFor = (handler: SubmitHandler, action: string) => FormNames

/**
 * The names for the forms of one file.
 * @param handlers of all of them.
 * @param imported names that the file is going to import.
 */
export function formNames(handlers: readonly SubmitHandler[], imported: readonly string[]): NamesFor {
  const module = new Set(imported)
  const components = new Map<number, Set<string>>()
  return (handler, action) => {
    const at = handler.componentStart
    const own = new Set([...(components.get(at) ?? []), ...handler.names])
    components.set(at, own)
    const isAlone = handlers.filter(({ componentStart }) => componentStart === at).length === 1
    const word = isAlone ? '' : formWord(handler.name, action)
    const picking =
      (keep?: Set<string>): NamePicker =>
      (...patterns) => {
        const name = freeName(patterns, word, (each) => own.has(each) || module.has(each))
        keep?.add(name)
        return name
      }
    return { inComponent: picking(own), inModule: picking(module), inAction: picking() }
  }
}

function freeName(patterns: readonly string[], word: string, isTaken: (name: string) => boolean): string {
  const names = patterns.map((pattern) => lowerFirst(pattern.replace('*', word)))
  const free = names.find((name) => !isTaken(name))
  if (free !== undefined) return free
  let n = 2
  while (isTaken(`${names[0]!}${n}`)) n++
  return `${names[0]!}${n}`
}

/** `Rename` for a handler called `handleRename`: its name without the words that every such handler has, else the action's. */
function formWord(handler: string | null, action: string): string {
  const own = (handler ?? '')
    .split(/(?=[A-Z])|_/)
    .map(upperFirst)
    .filter((part) => !/^(Handle|Handler|On|Submit|Form|)$/.test(part))
  return own.length > 0 ? own.join('') : upperFirst(action)
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
