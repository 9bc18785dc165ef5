// Declarations of a route file that handlers which leave and handlers which stay both need, or that other files import.
// A route handler that imports an action file breaks forwarded actions, and an action file exports nothing but actions,
// so all of them import a third file.
import { actionFunction } from '../action-text/action-function.js'
import { printWidth } from '../ast/line-width.js'
import { type Declaration, neededCode, topLevel } from '../action-text/needed-code.js'
import { rebaseSpecifier } from '../action-text/rebase-specifier.js'
import { writeImports } from '../action-text/write-imports.js'
import { type Parsed, parse } from '../ast/parse.js'
import { textStyle } from '../ast/text-style.js'
import { applyEdits } from '../edit/edit.js'
import { editImports } from '../edit/edit-imports.js'
import { handlersOf } from '../find/route/handler.js'
import type { ModuleLookup } from '../find/route/module-lookup.js'
import { describePath } from '../find/route/route-path.js'
import type { HelperWithoutRequest } from '../find/route/session-helpers.js'
import type { ActionStep } from '../plan/migration-plan.js'
import { remainder } from './remainder.js'

export interface SharedDeclarations {
  names: readonly string[]
  /** The declarations as the route file has them. */
  texts: readonly string[]
  /** The text of the shared file, `current` with the declarations behind it. */
  write(file: string, current: string): string
}

export interface SharedQuestions {
  helperWithoutRequest?: HelperWithoutRequest
  modules?: ModuleLookup
  /** The text of the route file where its handlers stay, without their code. */
  left?: string
  /** Names that other files import from the route file. */
  imported?: readonly string[]
}

/** What has to move to a file of its own when `steps`, all of one route file, leave it; `null` where nothing is shared. */
export function sharedDeclarations(
  route: Parsed,
  steps: readonly ActionStep[],
  { helperWithoutRequest, modules, left, imported = [] }: SharedQuestions = {},
): SharedDeclarations | null {
  const [first] = steps
  if (!first) return null
  const { router, path } = first.route
  const leaving = steps.map((step) => step.route.method)
  const rest =
    left === undefined
      ? remainder(route, { router, path, leaving, ...(modules ? { modules } : {}) })
      : { kind: 'edit' as const, text: left }
  if (rest.kind === 'inseparable' || (rest.kind === 'delete' && imported.length === 0)) return null
  const remaining = rest.kind === 'edit' ? topLevel(parse(route.file, rest.text)) : []
  const staying = new Set(remaining.flatMap(({ names }) => names))
  const { handlers } = handlersOf(route, describePath(router, path), {
    helperWithoutRequest,
    modules,
    keepRoutes: first.kept !== undefined,
  })
  const moving = steps.flatMap((step) => {
    const handler = handlers.find(({ method }) => method === step.route.method)
    if (!handler) return []
    const writing = {
      types: null,
      style: textStyle(route),
      width: printWidth(route.text),
      typescript: true,
      kept: step.kept !== undefined,
    }
    const { text, imports } = actionFunction(handler, step, writing)
    return neededCode(handler.parsed, text, imports).declarations
  })
  const names = new Set([...moving.flatMap((each) => each.names).filter((name) => staying.has(name)), ...imported])
  // `declare global` may stand in several files.
  const own = topLevel(route).filter(({ node }) => node.type !== 'TSModuleDeclaration')
  const shared = own.filter((each) => each.names.some((name) => names.has(name)))
  if (shared.length === 0) return null
  // What a shared declaration is made of is shared too.
  const whole = neededCode(route, shared.map(({ text }) => text).join('\n'), new Map())
  const all = own.filter((each) => shared.includes(each) || whole.declarations.some(({ text }) => text === each.text))
  return {
    names: all.flatMap((each) => each.names),
    texts: all.map(({ text }) => text),
    write: (file, current) => sharedText(route, all, file, current),
  }
}

/**
 * The file beside `actionFile` that takes the declarations: `posts.shared.ts` beside `posts.actions.ts`, unless something
 * else goes by one of their names there already.
 * @param textOf the text of a file as it stands, `''` where there is none.
 */
export function sharedFile(
  actionFile: string,
  { names, texts }: SharedDeclarations,
  textOf: (file: string) => string,
): string {
  const [, stem, extension] = /^(.*?)(?:[.-]actions?)?(\.[cm]?[jt]sx?)$/.exec(actionFile)!
  for (let count = 1; ; count++) {
    const file = `${stem}${count === 1 ? '' : `-${count}`}.shared${extension}`
    const taken = topLevel(parse(file, textOf(file))).filter((each) => each.names.some((name) => names.includes(name)))
    if (taken.every(({ text }) => texts.some((own) => text.includes(own)))) return file
  }
}

function sharedText(route: Parsed, declarations: readonly Declaration[], file: string, current: string): string {
  const { eol } = textStyle(route)
  const fresh = declarations.filter(({ text }) => !current.includes(text))
  const needed = neededCode(route, fresh.map(({ text }) => text).join('\n'), new Map())
  const imports = needed.imports.map(({ source, imported, local, typeOnly }) => ({
    source: rebaseSpecifier(source, route.file, file),
    name: imported,
    local,
    ...(typeOnly ? { typeOnly } : {}),
  }))
  const body = fresh.map(exported).join(eol + eol)
  if (current.trim() === '') {
    const lines = writeImports(route, imports).map((line) => line + eol)
    return [...lines, ...(lines.length > 0 ? [eol] : []), body].join('').replace(/\s*$/, eol)
  }
  const start = parse(file, current.replace(/\s*$/, eol + eol) + body)
  return applyEdits(start.text, editImports(start, { add: imports })).replace(/\s*$/, eol)
}

/** The declaration with `export` in front of it, behind its comments. */
function exported({ text }: Declaration): string {
  const at = /^(\s*(\/\/[^\n]*\n|\/\*[^]*?\*\/))*\s*/.exec(text)![0].length
  return `${text.slice(0, at)}export ${text.slice(at)}`
}
