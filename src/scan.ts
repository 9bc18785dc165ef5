// In: a project. Out: facts about its route handlers and about everything that names an API URL, as plain data.
// Nothing is judged here. Only files that can matter are parsed: the module graph has told the rest.
import { parse, type Parsed } from './ast/parse.js'
import type { Diagnostic } from './diagnostics.js'
import { exportedInstance, exportedValue } from './find/call/axios-instance.js'
import { type BodyClient, createdClient } from './find/call/body-instance.js'
import { findApiCalls } from './find/call/api-calls.js'
import type { CallSite } from './find/call/call-site.js'
import { type ClientObstacle, exportedObstacle } from './find/call/client-obstacle.js'
import { exportedWrapper, type Wrapper } from './find/call/own-client.js'
import { findMentions, type Mention } from './find/call/mentions.js'
import { withClasses } from './find/call/thrown-classes.js'
import { type DeclaredUse, declaredUses } from './find/declared-uses.js'
import { type ConstantName, holdsUrls, urlConstant, type UrlText } from './find/call/url-constant.js'
import { modulesOf } from './find/route/module-lookup.js'
import type { RouteFile } from './find/route/route-file.js'
import { useElsewhere } from './find/route/imported-names.js'
import { findRouteFile } from './find/route/route-handlers.js'
import { routePath } from './find/route/route-path.js'
import { createHelperLookup } from './find/route/session-lookup.js'
import { appOf } from './project/apps.js'
import type { Project } from './project/project.js'
import type { Settings } from './settings.js'
import { contain } from './tool-fault.js'

export interface Facts {
  routes: readonly RouteFile[]
  calls: readonly CallSite[]
  /** In documents; calls in scripts are among `calls`. */
  mentions: readonly Mention[]
  /** What documents declare about paths: schedules, queues, descriptions of the API. */
  declared: readonly DeclaredUse[]
  /** Files that a bug of ours kept from being read, or later from being rewritten. */
  faults: readonly Diagnostic[]
}

/**
 * Something in the text may name an API URL: the path itself, a fetch of something that is no literal, or a client with
 * a path, whose base URL may hold the rest. Files without any of them are never parsed.
 */
const mayCall =
  /\/api\b|['"`](\.\.?\/)*api\/|\bfetch\s*\(\s*([^'"`\s)]|`\$\{)|\b(post|put|patch|delete|del|request|api|client|axios|ky|\w*[fF]etch\w*|\w*[pP]oster)\s*(<[^()]{0,80}>)?\(\s*['"`]\//

/** `axios.defaults.baseURL = …`, `axios.interceptors.response.use(…)`: no call of axios is what it seems. */
const changesAxios = /\baxios\s*\.\s*(defaults|interceptors)\b/i

/** A request whose URL is a name, or a base and a name: perhaps a function around `fetch`. */
const wrapsFetch = /\bfetch\s*\(\s*([\w.]+\s*[,()+]|`([^`$]*[^`$/])?\$\{)/

const createsClient = /\b(axios|ky|ofetch|\$fetch)\.(create|extend)\b/

/** `api.interceptors.request.use(…)`, `api.defaults.headers = …`, wherever the instance is at hand. */
const changesInstance = /\.\s*(interceptors|defaults)\b/

/** `client.baseUrl = …`: a base that is another one than where it was made. */
const changesMember = /(?<!\bthis)\.\s*#?\w*(base|url|prefix|root|host)\w*\s*=(?![=>])/i

const exportsConstant = /\bexport\s+const\s+\w+(\s*:\s*string)?\s*=\s*['"`]\/api\b/
const exportsSomething = /^export\s+(const|function)\s/m
const looksAtResponse = /\.(ok|status)\b/
const isModule = /\.[cm]?[jt]s$/
const holdsPath = /['"`]\/api\b/

/** A constant, an object of constants or a function that others take a URL from. */
function exportsUrl(file: string, text: string): boolean {
  if (exportsConstant.test(text)) return true
  return isModule.test(file) && holdsPath.test(text) && exportsSomething.test(text)
}

function exportsWrapper(file: string, text: string): boolean {
  return isModule.test(file) && wrapsFetch.test(text) && /^export\s/m.test(text)
}

/** A function that gets a response: `readJson(res)`. */
function maySettle(file: string, text: string): boolean {
  return isModule.test(file) && looksAtResponse.test(text) && /^export\s/m.test(text)
}

/** A function around `fetch`, or one around such a function. */
function mayWrap(project: Project, file: string): boolean {
  const holds = (each: string | null) => each !== null && exportsWrapper(each, project.scripts.get(each) ?? '')
  return holds(file) || (isModule.test(file) && project.graph.importsOf(file).some(({ to }) => holds(to)))
}

/** What `isFollowed` leaves to the calls has to be found at each of them: the two ask the same files. */
function mayBeFollowed(file: string, text: string): boolean {
  return exportsUrl(file, text) || exportsWrapper(file, text)
}

/** Reads the facts off a project. Files that do not parse are left out: the project's diagnostics name them. */
export function scan(project: Project, { keepRoutes }: Pick<Settings, 'keepRoutes'>): Facts {
  const read = createReader(project)
  const routes: RouteFile[] = []
  const calls: CallSite[] = []
  const faults: Diagnostic[] = []
  const leansOnOthers = importersOfUrls(project)
  const axiosIsPlain = ![...project.scripts.values()].some((text) => changesAxios.test(text))
  const bases = project.apps.map(({ basePath }) => basePath)
  const findCalls = (file: string, text: string) => {
    const parsed = tryParse(file, text)
    if (!parsed) return []
    return findApiCalls(
      parsed,
      (specifier, name) => constant(project, file, specifier, name, read),
      (name, use) => isFollowed(project, file, text, use ?? holdsUrls(parsed.ast.program, name), name),
      {
        axiosIsPlain,
        instance: (specifier, name) => instance(project, file, specifier, name, read),
        bodyInstance: (specifier, name) => bodyInstance(project, file, specifier, name, read),
        wrapper: (specifier, name, members) => wrapper(project, file, specifier, name, members, read),
        defined: (specifier, name) => project.graph.definitionOf(file, specifier, name),
        obstacle: (specifier, name, depth) => obstacle(project, file, { specifier, name, depth }, read),
      },
      bases,
    )
  }
  for (const [file, text] of project.scripts) {
    const route = contain(file, faults, () => readRoute(project, file, read, keepRoutes))
    if (route) routes.push(route)
    if (!mayCall.test(text) && !leansOnOthers.has(file)) continue
    calls.push(...(contain(file, faults, () => findCalls(file, text)) ?? []))
  }
  const documents =
    routes.length === 0 ? [] : project.documents.map((file) => ({ file, text: project.read(file) ?? '' }))
  return {
    routes,
    calls,
    mentions: documents.flatMap(({ file, text }) => findMentions(file, text)),
    declared: documents.flatMap(({ file, text }) => declaredUses(file, text)),
    faults,
  }
}

/** Files that take a URL, or a client with a base, from another module: they may name no URL of the API themselves. */
function importersOfUrls(project: Project): Set<string> {
  const { graph, scripts } = project
  const importersOf = (file: string) => graph.importersOf(file).map(({ from }) => from)
  const importers = [...scripts].flatMap(([file, text]) => {
    if (createsClient.test(text) || mayBeFollowed(file, text)) return importersOf(file)
    return isModule.test(file) && mayWrap(project, file)
      ? importersOf(file).filter((from) => /['"`]\/\w/.test(scripts.get(from) ?? ''))
      : []
  })
  return new Set(importers)
}

/** Every use of the constants of `file` is found: nobody takes them through a namespace, a barrel or `require`. */
function isFollowed(
  project: Project,
  file: string,
  text: string,
  holds: ReturnType<typeof holdsUrls> | 'called' | 'members',
  name: string,
): boolean {
  if (!mayBeFollowed(file, text) && !mayWrap(project, file)) return false
  return project.graph.importersOf(file).every(({ names, dynamic, reexport, from }) => {
    const importer = project.scripts.get(from)!
    if (dynamic || reexport || names.some(({ imported }) => imported === '*') || importer.includes('require('))
      return false
    const locals = names.filter(({ imported }) => imported === name).map(({ local }) => local)
    const by = holds === 'members' ? '.(' : holds === 'function' || holds === 'called' ? '(' : '.'
    return holds === 'text' || locals.every((local) => isOnlyAccessed(importer, local, by))
  })
}

/** Behind the imports, `API` is always followed by `.`, `postUrl` by `(` and `api` by `.post(`. In a path (`/api`) it is another word. */
function isOnlyAccessed(text: string, name: string, by: '.' | '(' | '.('): boolean {
  const members = by === '.(' ? '(?:\\s*\\.\\s*\\w+)+' : ''
  const all = text
    .replace(/^import\b[^'"]*['"][^'"]*['"]/gm, '')
    .matchAll(new RegExp(`(?<![\\w.$/'"])${name}(?![\\w$])(${members})?\\s*(.)`, 'g'))
  return [...all].every(([, chain, next]) =>
    by === '.' ? next === '.' : (by === '(' || chain) && (next === '(' || next === '<'),
  )
}

type Read = (file: string) => Parsed | null

/** For the modules that several files lean on: session helpers, constants. Keeping every tree costs more than parsing again. */
function createReader(project: Project): Read {
  const parsed = new Map<string, Parsed | null>()
  return (file) => {
    const known = parsed.get(file)
    if (known !== undefined) return known
    const text = project.scripts.get(file)
    const result = text === undefined ? null : tryParse(file, text)
    parsed.set(file, result)
    return result
  }
}

function tryParse(file: string, text: string): Parsed | null {
  try {
    return parse(file, text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function readRoute(project: Project, file: string, read: Read, keepRoutes: boolean): RouteFile | null {
  const app = appOf(project.apps, file)
  if (!app || !routePath(file, app)) return null
  const parsed = tryParse(file, project.scripts.get(file)!)
  return (
    parsed &&
    findRouteFile(parsed, app, {
      helperWithoutRequest: createHelperLookup(project, read),
      modules: modulesOf(project),
      keepRoutes,
      importedElsewhere: (route, name) => useElsewhere(project.graph, route, name),
    })
  )
}

function constant(project: Project, file: string, specifier: string, of: ConstantName, read: Read): UrlText | null {
  const definition = project.graph.definitionOf(file, specifier, of.name)
  const parsed = definition && read(definition.file)
  return parsed ? urlConstant(parsed.ast.program, { ...of, name: definition.name }) : null
}

/** What the instance of axios that `name` is puts before its paths. */
function instance(project: Project, file: string, specifier: string, name: string, read: Read): string | null {
  const definition = project.graph.definitionOf(file, specifier, name)
  if (!definition || !createsClient.test(project.scripts.get(definition.file) ?? '')) return null
  const parsed = read(definition.file)
  const hands = [definition.file, ...project.graph.importersOf(definition.file).map(({ from }) => from)]
  if (!parsed || hands.some((each) => changesInstance.test(project.scripts.get(each) ?? ''))) return null
  return exportedInstance(parsed, definition.name)
}

/** The instance of ky or ofetch that `name` is. */
function bodyInstance(project: Project, file: string, specifier: string, name: string, read: Read): BodyClient | null {
  const definition = project.graph.definitionOf(file, specifier, name)
  if (!definition || !createsClient.test(project.scripts.get(definition.file) ?? '')) return null
  const parsed = read(definition.file)
  const value = parsed && exportedValue(parsed, definition.name)
  return value && createdClient(value)
}

/** How the function `name`, or a member of it, passes its arguments on to `fetch`, if it does. */
function wrapper(
  project: Project,
  file: string,
  specifier: string,
  name: string,
  members: readonly string[],
  read: Read,
): Wrapper | null {
  const definition = project.graph.definitionOf(file, specifier, name)
  const text = definition ? (project.scripts.get(definition.file) ?? '') : ''
  if (!definition || !(mayWrap(project, definition.file) || maySettle(definition.file, text))) return null
  const hands = [text, ...project.graph.importersOf(definition.file).map(({ from }) => project.scripts.get(from) ?? '')]
  if (members.length > 0 && hands.some((each) => changesMember.test(each))) return null
  const parsed = read(definition.file)
  const found =
    parsed &&
    exportedWrapper(parsed, definition.name, members, (next, imported, rest) =>
      wrapper(project, definition.file, next, imported, rest, read),
    )
  return found && withThrownClasses(project, found)
}

/** The classes that it throws, where they are declared. */
function withThrownClasses({ graph }: Project, found: Wrapper): Wrapper | null {
  if (found.kind === 'response') return found
  const { message, lost } = withClasses(found.message, (thrown) => {
    if (thrown.from === null) return thrown
    const declared = graph.definitionOf(thrown.file, thrown.from, thrown.name)
    return declared?.name === thrown.name ? { ...thrown, file: declared.file, from: null } : null
  })
  return lost === null ? { ...found, message } : null
}

/** What stands in the way in the client `name`, whose source is part of the project. */
function obstacle(
  project: Project,
  file: string,
  { specifier, name, depth }: { specifier: string; name: string; depth: number },
  read: Read,
): ClientObstacle | null {
  const definition = project.graph.definitionOf(file, specifier, name)
  const parsed = definition && read(definition.file)
  const further = (next: string, imported: string, below: number) =>
    obstacle(project, definition!.file, { specifier: next, name: imported, depth: below }, read)
  return parsed ? exportedObstacle(parsed, definition.name, further, depth) : null
}
