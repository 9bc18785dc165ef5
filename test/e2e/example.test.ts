import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCli } from './app-copy.ts'
import { checkTypes, lint } from './app-server.ts'
import {
  makeWorkspace,
  prepareMigrated,
  prepareOriginal,
  removeWorkspace,
  type App,
  type Level,
  type MigratedApp,
} from './apps.ts'
import { launchBrowser } from './browser.ts'
import { askKeptEndpoints, askRetiredEndpoints } from './endpoints.ts'
import { findMarkers, readServerFiles, readStaticFiles } from './markers.ts'
import { killEverything } from './processes.ts'
import { recordTrace } from './record.ts'
import { scenarios, type Scenario } from './scenarios.ts'
import { Stage } from './stage.ts'
import { compareTraces, type Comparison, type Trace } from './trace.ts'
import { findConvertedForms, useWithoutScript, type HtmlForm } from './without-script.ts'

/**
 * The example app is migrated at each level, built, and used by the same person in the same browser as the original.
 * `E2E_LEVELS=preserve` (comma-separated) tries fewer levels, `E2E_KEEP=1` leaves the copies for a look.
 */
const levels = (process.env.E2E_LEVELS ?? 'idiomatic,preserve,progressive').split(',') as Level[]

const mutationsOfPages = [
  'DELETE /api/books/[id]',
  'DELETE /api/loans',
  'DELETE /api/meetings/[id]',
  'DELETE /api/quotes/[id]',
  'DELETE /api/quotes/[id]/star',
  'PATCH /api/books/[id]',
  'PATCH /api/quotes/[id]',
  'POST /api/announcements/dismiss',
  'POST /api/books',
  'POST /api/books/[id]/finished',
  'POST /api/books/[id]/like',
  'POST /api/comments',
  'POST /api/invites',
  'POST /api/loans',
  'POST /api/login',
  'POST /api/logout',
  'POST /api/meetings',
  'POST /api/meetings/[id]/rsvp',
  'POST /api/quotes',
  'POST /api/suggestions',
  'PUT /api/profile',
  'PUT /api/quotes/[id]/star',
  'PUT /api/suggestions/[id]/vote',
]

const endpointsOfMachines = ['POST /api/books/[id]/recap', 'POST /api/test/reset', 'POST /api/webhooks/bookshop']

interface Migration extends MigratedApp {
  convertedForms: HtmlForm[]
  stage: Stage
}

let browser: Browser
let workspace: string
let original: App
let originalStage: Stage
const migrations = new Map<Level, Migration | Error>()

beforeAll(async () => {
  browser = await launchBrowser()
  workspace = await makeWorkspace()
  const [first, ...rest] = levels
  ;[original] = await Promise.all([prepareOriginal(workspace), first && prepare(first)])
  originalStage = await Stage.create(browser, original.server)
  // A build takes a core and more than half a gigabyte: two at a time.
  for (let next = 0; next < rest.length; next += 2) await Promise.all(rest.slice(next, next + 2).map(prepare))
}, 600_000)

afterAll(async () => {
  await browser?.close()
  killEverything()
  if (workspace && process.env.E2E_KEEP !== '1') await removeWorkspace(workspace)
}, 60_000)

/** One level that cannot be built must not hide the others. */
async function prepare(level: Level) {
  try {
    const app = await prepareMigrated(workspace, level)
    const convertedForms = await findConvertedForms(browser, app.server)
    migrations.set(level, { ...app, convertedForms, stage: await Stage.create(browser, app.server) })
  } catch (error) {
    migrations.set(level, error instanceof Error ? error : new Error(String(error)))
  }
}

function migrationAt(level: Level): Migration {
  const migration = migrations.get(level)
  if (!migration || migration instanceof Error) throw migration ?? new Error(`${level} was not prepared`)
  return migration
}

/** What is wrong with a level that is not is said once, by its first test. */
function isPrepared(level: Level): boolean {
  return !(migrations.get(level) instanceof Error)
}

describe.each(levels)('%s', (level) => {
  test('migrates, builds and starts', () => {
    expect(migrationAt(level).history.migrated.length > 0).toBe(level !== 'unchanged')
  })

  test('a second run has nothing to do', () => {
    const { secondRun } = migrationAt(level).history
    expect(secondRun.changed).toEqual([])
    if (level !== 'unchanged') expect(secondRun.said).toMatch(/nothing to/i)
  })

  test('undo restores every byte, and the next run does the same again', () => {
    const { leftAfterUndo, differentAfterRedo } = migrationAt(level).history
    expect(leftAfterUndo).toEqual([])
    expect(differentAfterRedo).toEqual([])
  })

  test('types and lint rules hold', async () => {
    const { root } = migrationAt(level)
    await Promise.all([checkTypes(root), lint(root)])
  })

  test('no action body reaches the browser', async () => {
    const { root } = migrationAt(level)
    const { actionFiles, texts } = await findMarkers(root, await readStaticFiles(original.root))
    const [browserFiles, serverFiles] = await Promise.all([readStaticFiles(root), readServerFiles(root)])
    const isIn = (files: string[]) => (text: string) => files.some((content) => content.includes(text))

    expect(texts.filter(isIn(browserFiles))).toEqual([])
    // The search proves something only if it finds these texts where they belong.
    expect(texts.filter((text) => !isIn(serverFiles)(text))).toEqual([])
    if (level !== 'unchanged') {
      expect(actionFiles.length).toBeGreaterThan(0)
      expect(texts.length).toBeGreaterThanOrEqual(10)
    }
  })

  test('endpoints for machines and reads answer as before', async () => {
    const { server } = migrationAt(level)
    expect(await askKeptEndpoints(server)).toEqual(await askKeptEndpoints(original.server))
  })

  test('forms that carry an action work without JavaScript', async () => {
    const { server, convertedForms } = migrationAt(level)
    if (level === 'progressive') expect(convertedForms).not.toEqual([])

    const problems: string[] = []
    for (const form of convertedForms) {
      const found = await useWithoutScript(browser, server, form)
      problems.push(...found.map((problem) => `${form.file} ${problem}`))
    }
    expect(problems).toEqual([])
  })

  test('the plan says which forms those are', async () => {
    if (level === 'unchanged') return
    const callers = (await readPlan(level)).units.flatMap((unit) => unit.callers)
    const planned = callers.filter((caller) => caller.wiring === 'form-action').map((caller) => caller.file)
    const inHtml = migrationAt(level).convertedForms.map((form) => form.file)
    expect(inHtml.sort()).toEqual(planned.sort())
  })

  test('every mutation of the pages is migrated, the rest stays with its reason', async () => {
    if (level === 'unchanged') return
    const { units } = await readPlan(level)
    const idsOf = (verdict: string) => units.filter((unit) => unit.verdict === verdict).map((unit) => unit.id)
    expect(idsOf('ready').sort()).toEqual(mutationsOfPages)
    expect(idsOf('blocked')).toEqual(['POST /api/admin/announcement'])
    expect(idsOf('kept')).toEqual(expect.arrayContaining(endpointsOfMachines))
  })

  test('migrated endpoints are gone', async () => {
    if (level === 'unchanged') return
    expect(await askRetiredEndpoints(original.server, mutationsOfPages)).not.toContain('gone')
    expect(new Set(await askRetiredEndpoints(migrationAt(level).server, mutationsOfPages))).toEqual(new Set(['gone']))
  })
})

async function readPlan(level: Level): Promise<Plan> {
  return JSON.parse(await runCli('plan', original.root, '--prefer', level, '--format', 'json')) as Plan
}

interface Plan {
  units: { id: string; verdict: string; callers: { file: string; wiring: string }[] }[]
}

describe('the person on the page meets the same', () => {
  test.each(scenarios)('$name', async (scenario) => {
    const before = recordTrace(originalStage, original.server, scenario, { ignoreScreen: false })
    // All of them come to their end, also where one fails: the next scenario needs the same tabs.
    const [problemBefore, ...problems] = await Promise.all([
      before.then(() => undefined, String),
      ...levels.filter(isPrepared).map((level) => playAgain(level, scenario, before)),
    ])
    const report = problemBefore ? [`original: ${problemBefore}`] : problems.filter((problem) => problem !== undefined)
    if (report.length > 0) expect.fail(report.join('\n\n'))
  })
})

async function playAgain(level: Level, scenario: Scenario, before: Promise<Trace>): Promise<string | undefined> {
  try {
    const { stage, server, convertedForms } = migrationAt(level)
    const comparison = comparisonFor(level, scenario, convertedForms)
    const after = await recordTrace(stage, server, scenario, { ignoreScreen: comparison === 'database' })
    const difference = compareTraces(await before, after, comparison)
    return difference && `${level}, ${comparison}:\n${difference}`
  } catch (error) {
    return `${level}: ${String(error)}`
  }
}

function comparisonFor(level: Level, scenario: Scenario, convertedForms: HtmlForm[]): Comparison {
  if (level === 'preserve' || level === 'unchanged') return scenario.atMost ?? 'every-frame'

  // A form whose action is the server's own has no code in the browser that could catch a request without answer:
  // React hands the failure to the error boundary. That is the price of working without JavaScript.
  const isConverted = convertedForms.some((form) => form.submit === scenario.cutsOff)
  return level === 'progressive' && isConverted ? 'database' : 'outcome'
}
