// How finders look into other modules of the project.
import { type Parsed, parse } from '../../ast/parse.js'
import { rebaseSpecifier } from '../../action-text/rebase-specifier.js'
import { importPath } from '../../project/import-path.js'
import type { Project } from '../../project/project.js'

/** Answers for the modules that a route file leans on. */
export interface ModuleLookup {
  /** Where `imported` of `specifier` is defined, as `file` imports it; `null` where it is not of the project. */
  definitionOf(file: string, specifier: string, imported: string): { file: string; name: string } | null
  /** `null` where there is no such script, or it does not parse. */
  read(file: string): Parsed | null
  /** How `from` would import the module `to`, which may stand without its extension. */
  specifier(from: string, to: string): string
}

/** Without a project there is nothing to look into but the file itself. */
export const noModules: ModuleLookup = {
  definitionOf: () => null,
  read: () => null,
  specifier: (from, to) => rebaseSpecifier(`./${to}`, '', from),
}

const lookups = new WeakMap<Project, ModuleLookup>()

/** The modules of `project`. Each is parsed once: many routes share a few wrappers. */
export function modulesOf(project: Project): ModuleLookup {
  const known = lookups.get(project)
  if (known) return known
  const parsed = new Map<string, Parsed | null>()
  const lookup: ModuleLookup = {
    definitionOf: (file, specifier, imported) => project.graph.definitionOf(file, specifier, imported),
    specifier: (from, to) => importPath(project, from, to),
    read(file) {
      if (!parsed.has(file)) parsed.set(file, tryParse(file, project.scripts.get(file)))
      return parsed.get(file)!
    },
  }
  lookups.set(project, lookup)
  return lookup
}

function tryParse(file: string, text: string | undefined): Parsed | null {
  try {
    return text === undefined ? null : parse(file, text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
