// In: a project and the facts about its routes. Out: what is unguarded or broken in its mutation surface, sorted by place.
// Each rule is one file. What is broken by itself is found in one file's tree; what is missing is looked for over imports.
import { parse, type Parsed } from '../ast/parse.js'
import { compareDiagnostics, type Diagnostic } from '../diagnostics.js'
import { findOldPatterns } from '../repair-scripts.js'
import type { Project } from '../project/project.js'
import type { Facts } from '../scan.js'
import type { Settings } from '../settings.js'
import { appOf } from '../project/apps.js'
import { backtickDirective } from './backtick-directive.js'
import { clientSecret } from './client-secret.js'
import type { AuditContext } from './context.js'
import { type Action, readActions } from './facts/action.js'
import { createDeclarations } from './facts/declarations.js'
import { getMutates } from './get-mutates.js'
import { importedFromPages } from './imported-from-pages.js'
import { invalidExport } from './invalid-export.js'
import { missingAuth } from './missing-auth.js'
import { missingRefresh } from './missing-refresh.js'
import { missingSignature } from './missing-signature.js'
import { missingValidation } from './missing-validation.js'
import { redirectInTry } from './redirect-in-try.js'
import { sensitiveArgument } from './sensitive-argument.js'
import { suppress } from './suppressions.js'

export interface Audit {
  findings: readonly Diagnostic[]
  /** How many actions were looked at. */
  actions: number
  /** How many findings comments accept. */
  suppressed: number
}

interface FileRule {
  /** Texts without it are not parsed. */
  looksFor: RegExp
  find(parsed: Parsed, project: Project): Diagnostic[]
}

const fileRules: readonly FileRule[] = [
  { looksFor: /\buse (server|client)\b/, find: backtickDirective },
  { looksFor: /process\.env\./, find: clientSecret },
  { looksFor: /\buse server\b/, find: invalidExport },
  { looksFor: /next\/navigation/, find: redirectInTry },
  { looksFor: /\.bind\(|['"]hidden['"]/, find: sensitiveArgument },
]

const surfaceRules: readonly ((context: AuditContext) => Diagnostic[])[] = [
  getMutates,
  importedFromPages,
  missingAuth,
  missingRefresh,
  missingSignature,
  missingValidation,
]

/** Runs every rule, and the finders of the repairs. */
export function audit(project: Project, facts: Facts, settings: Settings): Audit {
  const found: Diagnostic[] = findOldPatterns(project, { ...settings, transforms: [] })
  const actions: Action[] = []
  for (const [file, text] of project.scripts) {
    if (!appOf(project.apps, file)) continue
    const rules = fileRules.filter(({ looksFor }) => looksFor.test(text))
    const parsed = rules.length > 0 ? tryParse(file, text) : null
    if (!parsed) continue
    for (const { find } of rules) found.push(...find(parsed, project))
    if (text.includes('use server')) actions.push(...readActions(parsed))
  }
  const context: AuditContext = { project, routes: facts.routes, actions, declarations: createDeclarations(project) }
  for (const rule of surfaceRules) found.push(...rule(context))
  const { findings, suppressed } = suppress(found, project.scripts)
  return { findings: findings.sort(compareDiagnostics), actions: actions.length, suppressed }
}

function tryParse(file: string, text: string): Parsed | null {
  try {
    return parse(file, text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
