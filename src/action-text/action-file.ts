// Puts actions and what they need into an action file: a new one, or behind what it holds already.
import { type FoundImport, importsOf } from '../ast/imports.js'
import { type Parsed, parse } from '../ast/parse.js'
import type { TextStyle } from '../ast/text-style.js'
import { applyEdits } from '../edit/edit.js'
import { breakImports } from '../edit/break-imports.js'
import { editImports } from '../edit/edit-imports.js'
import { importRank } from '../edit/place-import.js'
import type { NewImport } from '../edit/write-import.js'
import { isStateless } from '../find/route/carried-code.js'
import type { ModuleLookup } from '../find/route/module-lookup.js'
import { aside, besides, longer } from './fitting-names.js'
import { type Declaration, declaredNames } from './needed-code.js'
import { rebaseSpecifier } from './rebase-specifier.js'
import { renameFree } from './rename-free.js'
import { keyOf, mentions, type SharedNames, sharedNames } from './shared-names.js'
import { placeholder } from './signature.js'
import { writeImports } from './write-imports.js'

/** One action, ready but for its surroundings. */
export interface ActionPiece {
  name: string
  /** Types that it declares: their placeholders, and what they are called. */
  types: ReadonlyMap<string, string>
  routeFile: string
  /** Declarations that move along, and statements among them, in order. */
  declarations: readonly Pick<Declaration, 'names' | 'text' | 'runs' | 'node'>[]
  text: string
  imports: readonly FoundImport[]
  /** What the route file imports for nothing but what it does when it is loaded. */
  effects: readonly string[]
  added: readonly NewImport[]
}

export interface ActionFileOptions {
  file: string
  /** A file to write like: the first route. */
  like: Parsed
  style: TextStyle
  width: number
  /** The file is one of actions; `false` for the functions that they share with routes. */
  directive: boolean
  serverOnly: boolean
  /** Tells what imports mean, however they are written. */
  modules: Pick<ModuleLookup, 'definitionOf'>
}

/** The text of the action file with `pieces` behind `current` (`''` = a new file). */
export function actionFile(current: string, pieces: readonly ActionPiece[], options: ActionFileOptions): string {
  const { eol } = options.style
  const reserved = new Set(pieces.flatMap(({ name, types }) => [name, ...types.values()]))
  const start = current === '' ? head(options) : current
  const shared = sharedNames(pieces)
  return pieces.reduce((text, piece) => {
    const parsed = parse(options.file, text)
    const { body, imports } = fitIn(parsed, piece, { reserved, shared }, options.modules)
    if (text === start && current === '') return newFile(start, imports, body, options)
    const imported = parse(options.file, applyEdits(text, editImports(parsed, { add: imports })))
    const withImports = applyEdits(imported.text, breakImports(imported, current, options.style, options.width))
    const before = withImports.replace(/\s*$/, eol)
    return before + eol + body.join(eol + eol) + eol
  }, start)
}

/** The first action's imports stand as its route file has them. */
function newFile(
  start: string,
  imports: readonly NewImport[],
  body: readonly string[],
  options: ActionFileOptions,
): string {
  const { style, like, file, width, directive, serverOnly } = options
  const lines = writeImports(like, imports)
  const gap = serverOnly || !directive || lines.length === 0 ? '' : style.eol
  const parsed = parse(file, start + gap + lines.map((line) => line + style.eol).join(''))
  const whole = applyEdits(parsed.text, breakImports(parsed, '', style, width))
  const above = whole === '' ? '' : whole + style.eol
  return above + body.join(style.eol + style.eol) + style.eol
}

function head({ style: { quote, end, eol }, directive, serverOnly }: ActionFileOptions): string {
  // Turns the import by a `pages/` component, which would ship the body to the browser, into a build error.
  const lines = [...(directive ? ['use server'] : []), ...(serverOnly ? ['import server-only'] : [])]
  return lines
    .map((line) => line.replace(/^(import )?(.*)$/, `$1${quote}$2${quote}${end}${eol}`))
    .join(directive ? eol : '')
}

/** What to append and to import, renamed where the file uses a name for something else. */
function fitIn(
  parsed: Parsed,
  piece: ActionPiece,
  { reserved, shared }: { reserved: ReadonlySet<string>; shared: SharedNames },
  modules: ActionFileOptions['modules'],
): { body: string[]; imports: NewImport[] } {
  const { file } = parsed
  const renames = new Map<string, string>()
  const taken = namesIn(parsed)
  const present = importsOf(parsed.ast)
  const imports: NewImport[] = []
  const own: NewImport[] = [
    ...piece.effects.map((source) => ({ source: rebaseSpecifier(source, piece.routeFile, file), name: '' })),
    ...piece.imports.map((each) => carried(each, piece.routeFile, file)),
  ]
  for (const wanted of piece.added.reduce(placed, own)) {
    const local = wanted.local ?? wanted.name
    const same = present.find((each) => isSameImport(each, wanted, file, modules))
    if (same) {
      if (same.local !== local) renames.set(local, same.local)
      if (!same.typeOnly || wanted.typeOnly) continue
    } else if (reserved.has(local)) renames.set(local, aside(local))
    else if (taken.has(local)) renames.set(local, besides(local, piece.name, taken))
    const name = renames.get(local) ?? local
    imports.push(name === wanted.name ? withoutLocal(wanted) : { ...wanted, local: name })
  }
  const statements = parsed.ast.program.body.map((node) => parsed.text.slice(node.start!, node.end!))
  // What ran before, in the route file's order: a statement that has to be written again is followed by all of the rest.
  let passed: number | null = 0
  const declarations = piece.declarations.filter(({ names, text, runs, node }) => {
    if (runs !== undefined) {
      const same = passed === null ? -1 : statements.indexOf(renameFree(file, runs, renames), passed)
      passed = same === -1 ? null : same + 1
      return same === -1
    }
    const isThere = names.every((name) => taken.has(name)) && parsed.text.includes(text)
    const mayShare = passed !== null || isStateless(node)
    if (isThere && mayShare) return false
    const common = mayShare && names.some((name) => taken.has(name)) ? shared.get(keyOf(piece, text)) : undefined
    if (common !== undefined && !mentions(text, renames)) {
      const own = new Map([[names[0]!, common]])
      const isWritten = parsed.text.includes(renameFree(file, text, own))
      if (isWritten || !(taken.has(common) || reserved.has(common))) {
        renames.set(names[0]!, common)
        return !isWritten
      }
    }
    for (const name of names) {
      if (reserved.has(name)) renames.set(name, aside(name))
      else if (taken.has(name)) renames.set(name, longer(piece.name, name))
    }
    return true
  })
  const named = new Map([...renames, [placeholder.name, piece.name], ...piece.types])
  const body = [...declarations.map(({ text }) => text), piece.text].map((text) => renameFree(file, text, named))
  return { body, imports }
}

/** One route writes `@/lib/db` where another one writes `../lib/db`. */
function isSameImport(
  { source, imported, typeOnly }: FoundImport,
  wanted: NewImport,
  file: string,
  { definitionOf }: ActionFileOptions['modules'],
): boolean {
  if (source === wanted.source) return imported === wanted.name
  if (typeOnly && !wanted.typeOnly) return false
  const [one, other] = [definitionOf(file, source, imported), definitionOf(file, wanted.source, wanted.name)]
  return one !== null && one.file === other?.file && one.name === other.name
}

/** Puts an import behind the last one that it may stand behind: packages, then aliases, then relative files. */
function placed(imports: readonly NewImport[], added: NewImport): NewImport[] {
  const same = imports.findLastIndex(({ source }) => source === added.source)
  const at = same !== -1 ? same : imports.findLastIndex(({ source }) => importRank(source) <= importRank(added.source))
  return imports.toSpliced(at + 1, 0, added)
}

function carried({ source, imported, local, typeOnly }: FoundImport, from: string, to: string): NewImport {
  return { source: rebaseSpecifier(source, from, to), name: imported, local, ...(typeOnly ? { typeOnly } : {}) }
}

function withoutLocal({ source, name, typeOnly }: NewImport): NewImport {
  return { source, name, ...(typeOnly ? { typeOnly } : {}) }
}

function namesIn(parsed: Parsed): Set<string> {
  const names = parsed.ast.program.body.flatMap((node) =>
    node.type === 'ExportNamedDeclaration' && node.declaration ? declaredNames(node.declaration) : declaredNames(node),
  )
  return new Set([...names, ...importsOf(parsed.ast).map(({ local }) => local)])
}
