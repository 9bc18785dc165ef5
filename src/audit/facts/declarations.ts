// Follows code over the project: from a declaration through everything it uses, to the first sign of what is asked for.
import { parse, type Parsed } from '../../ast/parse.js'
import type { Project } from '../../project/project.js'
import type { Declaration, ModuleDeclarations, Reference, Sign, SignKind } from './declaration.js'
import { readModule } from './read-module.js'

export interface FoundSign extends Sign {
  file: string
}

export interface Declarations {
  /** Takes in a file that is parsed already. */
  add(parsed: Parsed): void
  module(file: string): ModuleDeclarations | null
  /** The first sign of `kind` that `code` of `file` comes to, nearest first; `null` where there is none within `depth` calls. */
  find(file: string, code: Declaration, kind: SignKind, depth?: number): FoundSign | null
  /** Every declaration that `starts` come to, themselves first; only those that `enter` lets in. */
  walk(starts: readonly Placed[], options?: { depth?: number; enter?(next: Placed): boolean }): Generator<Placed>
}

/** A declaration and the file that it is of. */
export interface Placed {
  file: string
  code: Declaration
}

const farthest = 8
const enough = 1500

/**
 * Reads each file once, and only when something leads there.
 * @param jsx whether what JSX uses is part of the code: components lead to more than an action does
 */
export function createDeclarations(project: Project, { jsx } = { jsx: false }): Declarations {
  const modules = new Map<string, ModuleDeclarations | null>()
  const module = (file: string): ModuleDeclarations | null => {
    const known = modules.get(file)
    if (known !== undefined) return known
    const read = tryRead(project, file, jsx)
    modules.set(file, read)
    return read
  }
  const walk: Declarations['walk'] = function* (starts, { depth = farthest, enter = () => true } = {}) {
    const seen = new Set(starts.map(({ code }) => code))
    let level = [...starts]
    for (let step = 0; step <= depth && level.length > 0; step++) {
      const next: typeof level = []
      for (const each of level) {
        yield each
        for (const reference of each.code.references) {
          for (const found of resolve(project, module, each.file, reference)) {
            if (seen.has(found.code) || seen.size > enough || !enter(found)) continue
            seen.add(found.code)
            next.push(found)
          }
        }
      }
      level = next
    }
  }
  return {
    add: (parsed) => void modules.set(parsed.file, readModule(parsed, jsx)),
    module,
    walk,
    find: (file, code, kind, depth) => {
      for (const each of walk([{ file, code }], depth === undefined ? {} : { depth })) {
        const sign = each.code.signs.find((one) => one.kind === kind)
        if (sign) return { ...sign, file: each.file }
      }
      return null
    },
  }
}

type Module = Declarations['module']

function resolve(project: Project, module: Module, file: string, { source, name, member }: Reference): Placed[] {
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

function tryRead(project: Project, file: string, jsx: boolean): ModuleDeclarations | null {
  const text = project.scripts.get(file)
  if (text === undefined) return null
  try {
    return readModule(parse(file, text), jsx)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
