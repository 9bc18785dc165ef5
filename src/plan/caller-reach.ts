// From where a caller is reached, and what that means for a server action.
import { diagnose, type Diagnostic } from '../diagnostics.js'
import type { CallSite } from '../find/call/call-site.js'
import { isInPackageOf, type Program, programOf } from '../project/programs.js'
import type { App, Entry, Project } from '../project/project.js'
import { runsInBrowser } from './in-browser.js'

export interface Reach {
  /** Only tests reach it: it is mentioned, and nothing else. */
  testOnly: boolean
  /** It is a call, and the code of a page. */
  byPeople: boolean
  /** What runs it, where nothing of Next does: a mobile app of the same repository. */
  program: Program | null
  diagnostics: Diagnostic[]
}

/**
 * Judges who runs a call. A component that `pages/` reaches would ship the action's body to the browser and run it there;
 * a route handler that imports the action file can be handed the action's own requests.
 */
export function judgeReach(call: CallSite, app: App, project: Project): Reach {
  const entries = project.graph.entriesReaching(call.file)
  const own = entries.find((entry) => entry.file === call.file)
  if (entries.length > 0 && entries.every((entry) => entry.kind === 'test')) {
    return { testOnly: true, byPeople: false, program: null, diagnostics: [diagnose('caller/in-test', call.at)] }
  }
  const isOfNext = entries.some(({ kind }) => kind !== 'other' && kind !== 'test')
  const [program = null] = entries.flatMap(({ kind, file }) => (kind === 'other' && programOf(project, file)) || [])
  const elsewhere = program ? [diagnose('caller/in-other-program', call.at, program.dir, program.kind)] : []
  if (!isOfNext && program) return { testOnly: false, byPeople: false, program, diagnostics: elsewhere }
  const diagnostics: Diagnostic[] = [...elsewhere]
  if (call.url.origin === 'browser' && !runsInBrowser(call, project))
    diagnostics.push(diagnose('caller/on-server', call.at))
  const first = (kind: Entry['kind']) => entries.find((entry) => entry.kind === kind)
  const pages = first('pages')
  if (pages) diagnostics.push(diagnose('caller/in-pages-router', call.at, pages.file))
  const server = first('api') ?? first('proxy')
  if (server) diagnostics.push(diagnose('caller/outside-app', call.at, server.file))
  const foreign = entries.find((entry) => entry.app !== null && entry.app !== app.dir)
  if (foreign) diagnostics.push(diagnose('caller/in-other-app', call.at, foreign.file))
  const isAlone = entries.length === 0 || (entries.every(({ kind }) => kind === 'other' || kind === 'test') && own)
  const script = entries.find((entry) => entry.kind === 'other' && !isUi(entry.file, project))
  if (!isOfNext && !isInPackageOf(project, app, call.file)) {
    diagnostics.push(diagnose('caller/outside-app', call.at, script?.file ?? call.file))
  } else if (isAlone) {
    // A component that nothing imports is dead or new; a script that nothing imports is run by hand.
    diagnostics.push(
      isUi(call.file, project)
        ? diagnose('caller/unreached', call.at)
        : diagnose('caller/outside-app', call.at, call.file),
    )
  } else if (script) {
    diagnostics.push(diagnose('caller/outside-app', call.at, script.file))
  }
  // Only a browser knows what a path without an origin is relative to.
  const inBrowser = isUi(call.file, project) || (call.callee === 'fetch' && call.url.origin === 'none')
  const byPeople = call.callee !== 'url' && inBrowser && entries.some(({ kind }) => kind === 'app' || kind === 'pages')
  return { testOnly: false, byPeople, program: null, diagnostics }
}

function isUi(file: string, project: Project): boolean {
  return (
    /\.[jt]sx$/.test(file) ||
    /^\s*(\/\*[\s\S]*?\*\/|\/\/.*\s)*\s*['"]use client['"]/.test(project.scripts.get(file) ?? '') ||
    /(^|\/)(hooks|components|ui)\//.test(file)
  )
}
