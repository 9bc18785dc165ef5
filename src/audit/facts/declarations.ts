// Follows code over the project: from a declaration through everything it uses, to the first sign of what is asked for.
import { parse } from '../../ast/parse.js'
import type { Project } from '../../project/project.js'
import type { Declaration, ModuleDeclarations, Reference, Sign, SignKind } from './declaration.js'
import { readModule } from './read-module.js'

export interface FoundSign extends Sign {
  file: string
}

export interface Declarations {
  module(file: string): ModuleDeclarations | null
  /** The first sign of `kind` that `code` of `file` comes to, nearest first; `null` where there is none within `depth` calls. */
  find(file: string, code: Declaration, kind: SignKind, depth?: number): FoundSign | null
  /** Every declaration that `code` comes to, itself first. */
  walk(file: string, code: Declaration, depth?: number): Generator<{ file: string; code: Declaration }>
}

const farthest = 8
const enough = 1500

/** Reads each file once, and only when something leads there. */
export function createDeclarations(project: Project): Declarations {
  const modules = new Map<string, ModuleDeclarations | null>()
  const module = (file: string): ModuleDeclarations | null => {
    const known = modules.get(file)
    if (known !== undefined) return known
    const read = tryRead(project, file)
    modules.set(file, read)
    return read
  }
  function* walk(file: string, code: Declaration, depth = farthest): ReturnType<Declarations['walk']> {
    const seen = new Set<Declaration>([code])
    let level = [{ file, code }]
    for (let step = 0; step <= depth && level.length > 0; step++) {
      const next: typeof level = []
      for (const each of level) {
        yield each
        for (const reference of each.code.references) {
          for (const found of resolve(project, module, each.file, reference)) {
            if (seen.has(found.code) || seen.size > enough) continue
            seen.add(found.code)
            next.push(found)
          }
        }
      }
      level = next
    }
  }
  return {
    module,
    walk,
    find: (file, code, kind, depth) => {
      for (const each of walk(file, code, depth)) {
        const sign = each.code.signs.find((one) => one.kind === kind)
        if (sign) return { ...sign, file: each.file }
      }
      return null
    },
  }
}

type Module = Declarations['module']

function resolve(
  project: Project,
  module: Module,
  file: string,
  { source, name, member }: Reference,
): { file: string; code: Declaration }[] {
  if (source === null) return member === null ? whole(module, file, name) : part(project, module, file, name, member)
  const definition = project.graph.definitionOf(file, source, name)
  if (!definition) return []
  if (definition.name === '*') {
    const declarations = module(definition.file)?.declarations ?? []
    return [...declarations].flatMap(([, code]) => ({ file: definition.file, code }))
  }
  const local = module(definition.file)?.exports.get(definition.name) ?? definition.name
  return member === null ? whole(module, definition.file, local) : part(project, module, definition.file, local, member)
}

function whole(module: Module, file: string, name: string) {
  const code = module(file)?.declarations.get(name)
  return code ? [{ file, code }] : []
}

/** One member where it is known apart; else all of what it belongs to. */
function part(project: Project, module: Module, file: string, name: string, member: string) {
  const code = module(file)?.declarations.get(`${name}.${member}`)
  if (code) return [{ file, code }]
  const owner = module(file)?.declarations.get(name)
  const made = owner?.instanceOf
  if (made) return resolve(project, module, file, { ...made, member })
  return owner ? [{ file, code: owner }] : []
}

function tryRead(project: Project, file: string): ModuleDeclarations | null {
  const text = project.scripts.get(file)
  if (text === undefined) return null
  try {
    return readModule(parse(file, text))
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
