// In: the project as it was read, and what the rewrite wants changed. Out: nothing, or an error before a byte is written.
// Everything here is a promise of ours; a broken one is a bug and never the user's fault.
import { parseSync } from 'oxc-parser'
import { invariant } from '../errors.js'
import type { FileChange } from '../plan/migration-plan.js'
import type { Project } from '../project/project.js'
import { inFile } from '../tool-fault.js'

/**
 * Proves that `changes` can be written: each path once and inside the root, each before-text the one that was read,
 * nothing created over an existing file, and every script that is left behind parses.
 * @throws ToolFault with the path and what is wrong with it.
 */
export function verify(project: Pick<Project, 'scripts'>, changes: readonly FileChange[]): void {
  const seen = new Set<string>()
  for (const change of changes) {
    inFile(change.path, () => {
      invariant(isInside(change.path), `${change.path} is not a path inside the root`)
      invariant(!seen.has(change.path), `${change.path} is changed twice`)
      seen.add(change.path)
      verifyBefore(project, change)
      if (change.after !== null) verifyAfter(change.path, change.before, change.after)
    })
  }
}

function verifyBefore({ scripts }: Pick<Project, 'scripts'>, { path, before, after }: FileChange): void {
  invariant(before !== after, `${path} is changed into what it was`)
  if (before === null) invariant(!scripts.has(path), `${path} is to be created but exists`)
  else invariant(scripts.get(path) === before, `${path} is not what was read`)
}

function verifyAfter(path: string, before: string | null, after: string): void {
  // A lone surrogate cannot be written as UTF-8: the file would not hold what was planned.
  invariant(Buffer.from(after).toString() === after, `${path} would hold text that is not valid Unicode`)
  const lang = languageOf(path)
  if (lang === null) return
  const broken = errorsIn(path, after, lang, false)
  invariant(broken.length === 0, `${path} would not parse: ${broken[0]}`)
  // Redeclared names and the like. Some code that runs has such an error already; that one is not ours.
  const clashes = errorsIn(path, after, lang, true)
  if (clashes.length === 0) return
  const known = new Set(before === null ? [] : errorsIn(path, before, lang, true))
  const fresh = clashes.find((message) => !known.has(message))
  invariant(fresh === undefined, `${path} would be wrong: ${fresh}`)
}

function errorsIn(path: string, text: string, lang: 'ts' | 'tsx' | 'jsx', showSemanticErrors: boolean): string[] {
  const { errors } = parseSync(path, text, { lang, sourceType: 'unambiguous', showSemanticErrors })
  return errors.map((error) => error.message)
}

function languageOf(path: string): 'ts' | 'tsx' | 'jsx' | null {
  if (/\.[mc]?ts$/.test(path)) return 'ts'
  if (/\.tsx$/.test(path)) return 'tsx'
  return /\.([mc]?js|jsx)$/.test(path) ? 'jsx' : null
}

function isInside(path: string): boolean {
  const parts = path.split('/')
  const strange = (part: string) =>
    part === '' || part === '.' || part === '..' || part === 'node_modules' || part === '.git'
  return !path.includes('\\') && !/^[a-z]:/i.test(path) && !parts.some(strange)
}
