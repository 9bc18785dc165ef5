import { stat } from 'node:fs/promises'
import { relative, resolve, sep } from 'node:path'
import { audit, type Audit } from '../audit/audit.js'
import type { Diagnostic } from '../diagnostics.js'
import { UsageError } from '../errors.js'
import { scanProject } from '../pipeline.js'
import { distinct } from '../report/all-diagnostics.js'
import { auditSentence, auditSummary, formatAudit } from '../report/audit-text.js'
import { formatGithub } from '../report/github.js'
import { print } from '../report/json.js'
import { formatFindingsMarkdown } from '../report/markdown.js'
import { code } from '../report/markdown-text.js'
import { formatSarif } from '../report/sarif.js'
import type { Flags } from '../settings.js'
import { deliver } from './deliver.js'
import type { ExitCode, Io } from './io.js'
import { prefixOf } from './report-plan.js'
import { readRequest, type Request } from './request.js'
import { sayFaults } from './say-faults.js'

/**
 * Looks for what is unguarded or broken in the mutation surface. One folder is the root; files, or several paths, narrow the
 * report of the current folder, which is read whole all the same: a guard may stand anywhere.
 */
export async function auditCommand(io: Io, paths: readonly string[], flags: Flags): Promise<ExitCode> {
  const [only] = paths
  const isRoot = paths.length === 0 || (paths.length === 1 && (await isFolder(io, only!)))
  const request = await readRequest(io, isRoot ? only : undefined, flags)
  const chosen = isRoot ? [] : await Promise.all(paths.map((path) => insideOf(io, request, path)))
  const { project, facts } = await scanProject(request, io.progress)
  io.progress('Auditing')
  const everything = audit(project, facts, request.settings)
  io.progress(null)
  const findings = everything.findings.filter(({ at }) => isChosen(at.file, chosen))
  await report(io, request, { ...everything, findings }, [...project.diagnostics, ...facts.faults])
  if (sayFaults(io, facts.faults)) return 2
  const counted = request.flags.strict ? /error|warning/ : /error/
  return findings.some(({ severity }) => counted.test(severity)) ? 1 : 0
}

async function report(io: Io, request: Request, result: Audit, unread: readonly Diagnostic[]): Promise<void> {
  const { flags, shown } = request
  const everything = distinct([...result.findings, ...unread])
  switch (flags.format ?? 'text') {
    case 'text':
      return deliver(io, flags, (colours) =>
        formatAudit(result, { colours, verbose: flags.verbose ?? false, root: shown }),
      )
    case 'markdown':
      return deliver(io, flags, () =>
        formatFindingsMarkdown(`Audit of ${code(shown)}`, auditSentence(result), everything),
      )
    case 'json':
      return deliver(io, flags, () =>
        print({
          version: 1,
          root: shown,
          findings: result.findings,
          diagnostics: unread,
          summary: auditSummary(result),
        }),
      )
    case 'github': {
      const prefix = await prefixOf(request.root)
      return deliver(io, flags, () => formatGithub(everything, prefix))
    }
    case 'sarif': {
      const prefix = await prefixOf(request.root)
      return deliver(io, flags, () => formatSarif(everything, { ...io.tool, prefix }))
    }
  }
}

async function isFolder(io: Io, path: string): Promise<boolean> {
  const stats = await stat(resolve(io.cwd, path)).catch(() => null)
  if (stats === null) throw new UsageError(`No such file or directory: ${path}`)
  return stats.isDirectory()
}

/** The path as the report names files. */
async function insideOf(io: Io, { root }: Request, path: string): Promise<string> {
  await isFolder(io, path)
  const inside = relative(root, resolve(io.cwd, path)).split(sep).join('/')
  if (inside.startsWith('..')) throw new UsageError(`${path} is outside of the current folder.`)
  return inside
}

function isChosen(file: string, chosen: readonly string[]): boolean {
  return chosen.length === 0 || chosen.some((path) => path === '' || file === path || file.startsWith(`${path}/`))
}
