// In: a project and the facts about its routes. Out: what is unguarded or broken in its mutation surface, sorted by place.
// Each rule is one file. What is broken by itself is found in one file's tree; what is missing is looked for over imports.
import { parse, type Parsed } from '../ast/parse.js'
import { compareDiagnostics, type Diagnostic } from '../diagnostics.js'
import { createOldPatterns } from '../repair-scripts.js'
import type { Project } from '../project/project.js'
import type { Facts } from '../scan.js'
import type { Settings } from '../settings.js'
import { appOf } from '../project/apps.js'
import { backtickDirective, mayBeMisplaced } from './backtick-directive.js'
import { clientSecret } from './client-secret.js'
import type { AuditContext } from './context.js'
import { type Action, readActions } from './facts/action.js'
import { createHandedOut } from './facts/action-users.js'
import { clientSide, isActionFile } from './facts/client-side.js'
import { createDeclarations, type Declarations } from './facts/declarations.js'
import { getMutates } from './get-mutates.js'
import { importedFromPages } from './imported-from-pages.js'
import { invalidExport } from './invalid-export.js'
import { missingAuth } from './missing-auth.js'
import { missingRefresh } from './missing-refresh.js'
import { missingSignature } from './missing-signature.js'
import { missingValidation } from './missing-validation.js'
import { needlessEndpoint } from './needless-endpoint.js'
import { sensitiveArgument } from './sensitive-argument.js'
import { serverCodeInBrowser } from './server-code-in-browser.js'
import { suppress } from './suppressions.js'

export interface Audit {
  findings: readonly Diagnostic[]
  /** How many actions were looked at. */
  actions: number
  /** How many findings comments accept. */
  suppressed: number
}

interface FileRule {
  /** Whether the text may have what it finds: other files are not parsed. */
  looksFor(text: string): boolean
  find(parsed: Parsed, project: Project, declarations: Declarations): Diagnostic[]
}

const fileRules: readonly FileRule[] = [
  { looksFor: mayBeMisplaced, find: backtickDirective },
  { looksFor: (text) => /process\.env\./.test(text) && text.includes('use client'), find: clientSecret },
  { looksFor: isActionFile, find: invalidExport },
  { looksFor: (text) => /\.bind\(|['"]hidden['"]/.test(text), find: sensitiveArgument },
]

const surfaceRules: readonly ((context: AuditContext) => Diagnostic[])[] = [
  getMutates,
  importedFromPages,
  missingAuth,
  missingRefresh,
  missingSignature,
  missingValidation,
  needlessEndpoint,
  serverCodeInBrowser,
]

/** Runs every rule, and the finders of the repairs. */
export function audit(project: Project, facts: Facts, settings: Settings): Audit {
  const declarations = createDeclarations(project)
  const { found, actions } = auditFiles(project, declarations, settings)
  const routes = new Set(facts.routes.map(({ file }) => file))
  const client = clientSide(project, routes)
  const isHandedOut = createHandedOut(project, actions, client, routes)
  const context: AuditContext = { project, routes: facts.routes, actions, declarations, client, isHandedOut }
  for (const rule of surfaceRules) found.push(...rule(context))
  const { findings, suppressed } = suppress(
    withoutUnseen(
      found,
      actions.filter((each) => !isHandedOut(each)),
    ),
    project.scripts,
  )
  return { findings: findings.sort(compareDiagnostics), actions: actions.length, suppressed }
}

/** What an action throws that only server code calls arrives there as it is: nothing is masked. */
function withoutUnseen(found: readonly Diagnostic[], hidden: readonly Action[]): Diagnostic[] {
  return found.filter(
    ({ code, at }) =>
      !/^action\/(throw|parse)/.test(code) ||
      !hidden.some(({ file, at: { line }, lastLine }) => file === at.file && line <= at.line && at.line <= lastLine),
  )
}

/** One file after the other, each parsed once and let go. */
function auditFiles(project: Project, declarations: Declarations, settings: Settings) {
  const found: Diagnostic[] = []
  const actions: Action[] = []
  const findOldPatterns = createOldPatterns(project, { ...settings, transforms: [] })
  const broken = new Set(project.diagnostics.map(({ code, at }) => (code === 'project/syntax-error' ? at.file : '')))
  for (const [file, text] of project.scripts) {
    if (!appOf(project.apps, file) || broken.has(file)) continue
    const read = once(() => parse(file, text))
    // What else a finder has to say is about its repair.
    found.push(...findOldPatterns(file, text, read).filter(({ severity }) => severity !== 'info'))
    for (const { looksFor, find } of fileRules) if (looksFor(text)) found.push(...find(read(), project, declarations))
    if (!text.includes('use server')) continue
    actions.push(...readActions(read()))
    declarations.add(read())
  }
  return { found, actions }
}

function once<T extends object>(make: () => T): () => T {
  let made: T | null = null
  return () => (made ??= make())
}
