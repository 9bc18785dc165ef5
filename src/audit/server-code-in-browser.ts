// What is for the server and gets into a browser: by way of a helper that a client component uses as well. Followed from one
// declaration to the next, because the other exports of a file are none of the client's business.
import { diagnose, type Diagnostic } from '../diagnostics.js'
import { locate } from '../location.js'
import { appOf } from '../project/apps.js'
import type { Project } from '../project/project.js'
import { isInlined } from './client-secret.js'
import type { AuditContext } from './context.js'
import type { Sign } from './facts/declaration.js'
import { createDeclarations, type Placed } from './facts/declarations.js'

/** Cheap, and never wrong the other way: files without it have nothing to find. */
const suspicious =
  /\bprocess\.env\.(?!NEXT_PUBLIC_|NODE_ENV\b)|['"](node:)?(fs|fs\/promises|child_process|net|tls|dns|worker_threads|cluster|http2|next\/headers|@prisma\/client|pg|mysql2|mysql2\/promise|mongodb|better-sqlite3|ioredis|nodemailer|firebase-admin[\w/]*|bcrypt|knex|sequelize)['"]/

function isSuspicious(text: string): boolean {
  return suspicious.test(text) && !environment.test(text)
}

/** The one file that reads the whole environment says itself what a browser may have. */
const environment = /\bcreateEnv\(|[pP]arse\(\s*process\.env\b/

/** Secrets and server modules in files that client components lead to. Those in a client component itself: `client-secret.ts`. */
export function serverCodeInBrowser(context: AuditContext): Diagnostic[] {
  const { project, client } = context
  const declarations = createDeclarations(project, { jsx: true })
  const targets = [...client.files].filter(
    (file) =>
      isSuspicious(project.scripts.get(file) ?? '') &&
      [...(declarations.module(file)?.declarations.values() ?? [])].some(({ signs }) => signs.some(isOfServer)),
  )
  const onTheWay = leadingTo(project, new Set(targets), client.files)
  const found = new Map<string, Diagnostic>()
  for (const entry of client.entries) {
    if (!onTheWay.has(entry) || !appOf(project.apps, entry)) continue
    const starts = [...(declarations.module(entry)?.declarations.values() ?? [])].map((code) => ({ file: entry, code }))
    const enter = ({ file, code }: Placed) => onTheWay.has(file) && !code.asksForWindow
    for (const each of declarations.walk(starts, { enter })) {
      for (const sign of each.code.signs.filter(isOfServer)) {
        const key = `${each.file}:${sign.range.start}`
        const diagnostic = found.has(key) ? null : judge(context, entry, each, sign)
        if (diagnostic) found.set(key, diagnostic)
      }
    }
  }
  return [...found.values()]
}

/** What hosts and tools set: a helper for both sides reads it where it is there. */
const ofTheHost =
  /^(VERCEL(_\w+)?|RAILWAY_\w+|RENDER(_\w+)?|NETLIFY|PORT|HOST|URL|LOG_LEVEL|DEBUG|ENVIRONMENT|OTEL_\w+|npm_\w+|NEXT_PHASE)$/

function isOfServer({ kind, text }: Sign): boolean {
  return kind === 'server-module' || (kind === 'secret' && !ofTheHost.test(text))
}

function judge({ project, client }: AuditContext, entry: string, { file }: Placed, sign: Sign): Diagnostic | null {
  const at = () => locate(file, project.scripts.get(file)!, sign.range)
  if (sign.kind === 'server-module')
    return diagnose('client/server-module', at(), sign.text, file === entry ? null : entry)
  if (client.entries.has(file) || isInlined(project, entry, sign.text)) return null
  return diagnose('client/secret', at(), sign.text, entry)
}

/** `targets`, and the files within `among` whose imports lead to them. */
function leadingTo({ graph }: Project, targets: ReadonlySet<string>, among: ReadonlySet<string>): ReadonlySet<string> {
  const reached = new Set(targets)
  // A set that grows while it is walked.
  for (const file of reached) {
    for (const { from, typeOnly } of graph.importersOf(file)) if (!typeOnly && among.has(from)) reached.add(from)
    for (const barrel of barrelsOf(graph, file)) reached.add(barrel)
  }
  return reached
}

/** Barrels pass names on and are not among what they pass on to. */
function barrelsOf(graph: Project['graph'], file: string): string[] {
  return graph.importersOf(file).flatMap(({ from, reexport }) => (reexport ? [from] : []))
}
