// Whole little apps through the whole way: load -> scan -> plan -> rewrite -> verify, and the laws that hold for all of them.
// With UPDATE_FIXTURES=1 the `after` folders and the reports are written instead of compared: read the diff before you commit it.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import picocolors from 'picocolors'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from '../src/ast/parse.js'
import type { FileChange, Plan } from '../src/plan/migration-plan.js'
import { plan } from '../src/plan/plan.js'
import { load } from '../src/project/load.js'
import { formatDiff } from '../src/report/diff.js'
import { formatPlan } from '../src/report/text.js'
import { rewrite } from '../src/rewrite.js'
import { scan } from '../src/scan.js'
import { defaults, type Settings } from '../src/settings.js'
import { verify } from '../src/verify/verify.js'
import { temporaryFolder, writeFiles } from './temporary.js'

const root = join(import.meta.dirname, '..', '__testfixtures__', 'projects')
const isUpdate = process.env.UPDATE_FIXTURES === '1'

type Files = Record<string, string>

const view = { colours: picocolors.createColors(false), verbose: true, rootArgument: '', planArguments: '' }
const script = /\.[cm]?[jt]sx?$/

const scenarios = readdirSync(root).sort()

it('has refusals among the scenarios, a third of them at least', () => {
  const refusals = scenarios.filter((name) =>
    same(filesIn(join(root, name, 'before')), filesIn(join(root, name, 'after'))),
  )
  expect(refusals.length * 3).toBeGreaterThanOrEqual(scenarios.length)
})

describe.each(scenarios)('%s', (name) => {
  const folder = join(root, name)
  const before = filesIn(join(folder, 'before'))
  const settings = settingsOf(folder)
  let report: string
  let changes: FileChange[]
  let after: Files

  beforeAll(async () => {
    const done = await migrate(join(folder, 'before'), settings)
    report = reportOf(done.plan)
    changes = done.changes
    after = withChanges(before, changes)
    if (isUpdate) update(folder, after, report)
  })

  it('holds nothing but its parts', () => {
    const parts = readdirSync(folder).filter((part) => part !== 'settings.json')
    expect(parts.sort()).toEqual(['after', 'before', 'report.txt'])
  })

  it('gives the files of after', () => {
    expect(after).toEqual(filesIn(join(folder, 'after')))
  })

  it('gives the report, with a reason for whatever stays', () => {
    expect(report).toBe(readFileSync(join(folder, 'report.txt'), 'utf8'))
    if (changes.length === 0) expect(report).toMatch(/ [a-z]+\/[a-z-]+$/m)
  })

  it('leaves scripts that parse', () => {
    for (const { path, after: text } of changes) if (text !== null && script.test(path)) parse(path, text)
  })

  it('finds nothing to do the second time', async () => {
    const again = await migrate(temporaryFolder(after), settings)
    expect(again.changes).toEqual([])
    expect(again.plan.units.filter(({ verdict }) => verdict === 'ready')).toEqual([])
  })

  it('keeps every comment', () => {
    const kept = changes.flatMap(({ path, after: text }) => (text === null ? [] : comments(path, text)))
    const lost = changes
      .flatMap(({ path, before: text }) => (text === null ? [] : comments(path, text)))
      .filter((comment) => {
        const at = kept.indexOf(comment)
        if (at !== -1) kept.splice(at, 1)
        return at === -1
      })
    expect(lost).toEqual([])
  })

  it('writes a diff that git applies', () => {
    const copy = temporaryFolder(before)
    const diff = formatDiff(changes)
    if (diff !== '') execFileSync('git', ['apply', '-'], { cwd: copy, input: diff, stdio: ['pipe', 'pipe', 'pipe'] })
    expect(filesIn(copy)).toEqual(after)
  })

  it('keeps the line endings, whichever they are', async () => {
    if (changes.length === 0) return
    for (const convert of [crlf, lf]) {
      const other = temporaryFolder(converted(before, convert))
      const result = await migrate(other, settings)
      expect(withChanges(converted(before, convert), result.changes)).toEqual(converted(after, convert))
    }
  })
})

async function migrate(folder: string, settings: Settings): Promise<{ plan: Plan; changes: FileChange[] }> {
  const project = await load(folder, settings)
  const decided = plan(project, scan(project, settings), settings)
  const changes = rewrite(project, decided, settings)
  verify(project, changes)
  return { plan: decided, changes }
}

function reportOf(decided: Plan): string {
  return formatPlan({ ...decided, root: '.' }, view)
}

function settingsOf(folder: string): Settings {
  const file = join(folder, 'settings.json')
  const own = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Settings>) : {}
  return { ...defaults, ...own }
}

function filesIn(folder: string): Files {
  if (!existsSync(folder)) return {}
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(folder, path), 'utf8')]))
}

function withChanges(files: Files, changes: readonly FileChange[]): Files {
  const out = { ...files }
  for (const { path, after } of changes) {
    if (after === null) Reflect.deleteProperty(out, path)
    else out[path] = after
  }
  return out
}

function update(folder: string, after: Files, report: string): void {
  rmSync(join(folder, 'after'), { recursive: true, force: true })
  writeFiles(join(folder, 'after'), after)
  writeFiles(folder, { 'report.txt': report })
}

function comments(path: string, text: string): string[] {
  if (!script.test(path)) return []
  return (parse(path, text).ast.comments ?? []).map(({ value }) => value.replaceAll(/\s+/g, ' ').trim())
}

function converted(files: Files, convert: (text: string) => string): Files {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, convert(text)]))
}

function lf(text: string): string {
  return text.replaceAll('\r\n', '\n')
}

function crlf(text: string): string {
  return lf(text).replaceAll('\n', '\r\n')
}

function same(a: Files, b: Files): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
