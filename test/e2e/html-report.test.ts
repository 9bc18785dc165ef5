// The HTML report of the example app, as a person uses it: with a pointer, with the keyboard alone, in both themes.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { diagnose } from '../../src/diagnostics.js'
import type { Case } from '../../src/explain.js'
import { formatHtml } from '../../src/report/html/html.js'
import { runCli } from '../cli/run-cli.js'
import { at, planOf, unit } from '../report/sample-plan.js'
import { temporaryFolder, writeFiles } from '../temporary.js'
import { launchBrowser } from './browser.ts'

const example = join(import.meta.dirname, '..', '..', 'examples', 'reading-club')

let browser: Browser
let report: string

beforeAll(async () => {
  browser = await launchBrowser()
  report = runCli(example, ['plan', '--format', 'html']).stdout
})

afterAll(() => browser.close())

/** Opens the report, and has it complain about nothing until the test is over. */
async function open(html = report, colorScheme: 'light' | 'dark' = 'light') {
  const folder = temporaryFolder()
  writeFiles(folder, { 'report.html': html })
  const page = await browser.newPage({ colorScheme, viewport: { width: 1200, height: 900 } })
  const complaints: string[] = []
  page.on('console', (message) => void complaints.push(message.text()))
  page.on('pageerror', (error) => void complaints.push(String(error)))
  page.on('request', (request) => {
    if (!/^(file|data):/.test(request.url())) complaints.push(request.url())
  })
  await page.goto(pathToFileURL(join(folder, 'report.html')).href)
  return { page, complaints }
}

const shownRows = (page: Page) => page.locator('tbody[data-verdict]:not([hidden])')

describe('the report', () => {
  test('loads within a second, asks nobody for anything and says nothing on the console', async () => {
    const { page, complaints } = await open()
    const load = await page.evaluate('performance.getEntriesByType("navigation")[0].loadEventEnd')
    expect(load).toBeLessThan(1000)
    expect(await page.title()).toBe('Migration plan for .')
    expect(await shownRows(page).count()).toBe(30)
    expect(complaints).toEqual([])
  })

  test('narrows the table by text, verdict, reason and page, and says how many are left', async () => {
    const { page, complaints } = await open()
    const output = page.locator('.filters output')
    await page.getByLabel('Search').fill('api/books like')
    expect(await shownRows(page).count()).toBe(1)
    expect(await output.textContent()).toBe('1 of 30 endpoints')
    await page.getByRole('button', { name: 'Show all' }).click()
    await expect.poll(() => output.textContent()).toBe('30 of 30 endpoints')
    for (const name of ['ready', 'kept']) await page.getByRole('checkbox', { name }).uncheck()
    expect(await shownRows(page).locator('button').allTextContents()).toEqual(['POST /api/admin/announcement'])
    await page.getByRole('button', { name: 'Show all' }).click()
    await page.getByLabel('Called from').selectOption({ label: '/login' })
    expect(await shownRows(page).locator('button').allTextContents()).toEqual(['POST /api/login'])
    await page.getByRole('button', { name: 'Show all' }).click()
    await page.getByLabel('Reason').selectOption('unit/mentioned-in-docs')
    expect(await shownRows(page).count()).toBeGreaterThan(0)
    expect(complaints).toEqual([])
  })

  test('shows evidence, callers and both sides of the diff of a unit', async () => {
    const { page, complaints } = await open()
    await page.getByRole('button', { name: 'POST /api/login' }).click()
    const detail = page.locator('.detail:not([hidden])')
    expect(await detail.locator('h4').allTextContents()).toEqual(
      expect.arrayContaining(['Becomes', 'Evidence', 'Callers']),
    )
    await detail.locator('details.diff summary').first().click()
    const cells = detail.locator('table.diff td')
    await expect.poll(() => cells.count()).toBeGreaterThan(4)
    expect(await detail.locator('td.come').count()).toBeGreaterThan(0)
    // A link to what is open opens it again.
    await page.reload()
    expect(await page.getByRole('button', { name: 'POST /api/login' }).getAttribute('aria-expanded')).toBe('true')
    expect(complaints).toEqual([])
  })

  test('can be used with the keyboard alone', async () => {
    const { page, complaints } = await open()
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').textContent()).toBe('To the endpoints')
    // Through the picture: a page narrows the table to what it calls.
    await page.locator('a.node[data-page]', { hasText: '/login' }).focus()
    expect(await page.locator('.edge.on').count()).toBe(1)
    await page.keyboard.press('Enter')
    expect(await shownRows(page).locator('button').allTextContents()).toEqual(['POST /api/login'])
    await shownRows(page).locator('button').focus()
    await page.keyboard.press('Enter')
    expect(await page.locator('.detail:not([hidden])').count()).toBe(1)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('table.diff').count()).toBe(1)
    expect(complaints).toEqual([])
  })

  test.each(['light', 'dark'] as const)('can be read in the %s theme', async (theme) => {
    const { page } = await open(report, theme)
    await page.evaluate("document.querySelectorAll('tbody button').forEach((button) => button.click())")
    await page.evaluate("document.querySelectorAll('details').forEach((each) => (each.open = true))")
    await expect.poll(() => page.locator('table.diff').count()).toBeGreaterThan(10)
    expect(await page.evaluate(faintTexts)).toEqual([])
  })

  test('is no wider than a phone, but for the picture and the diffs', async () => {
    const { page } = await open()
    await page.setViewportSize({ width: 390, height: 800 })
    await page.getByRole('button', { name: 'POST /api/login' }).click()
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
  })
})

describe('a report of', () => {
  test('any text shows that text and runs none of it', async () => {
    const hostile = '</script></template></title><img src=x onerror=alert(1)>"\'&`|{{'
    const changes = [{ path: `${hostile}${'/long'.repeat(80)}`, before: `${hostile}\n`, after: `${hostile}!\n` }]
    const error = { ...diagnose('call/dynamic-url', at(hostile, 1), hostile), message: hostile }
    const blocked = unit(`POST /${hostile}`, 'blocked', { diagnostics: [error] })
    const found = { unit: blocked, guards: [], evidence: [error], callers: [], changes }
    const plan = planOf([blocked], { root: hostile })
    const { page, complaints } = await open(formatHtml({ plan, cases: [found], changes, version: '1' }))
    expect(await page.title()).toContain(hostile)
    const button = shownRows(page).locator('button')
    expect(await button.textContent()).toBe(`POST /${hostile}`)
    await button.click()
    await page.locator('.detail details.diff summary').click()
    await expect.poll(() => page.locator('.detail td.come').textContent()).toBe(`+${hostile}!`)
    expect(await page.locator('img').count()).toBe(0)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(1200)
    expect(complaints).toEqual([])
  })

  test('a large repository loads within a second', async () => {
    const cases = Array.from({ length: 400 }, (_, index) => largeCase(index))
    const plan = planOf(cases.map(({ unit }) => unit))
    const { page, complaints } = await open(formatHtml({ plan, cases, changes: [], version: '1' }))
    expect(await page.evaluate('performance.getEntriesByType("navigation")[0].loadEventEnd')).toBeLessThan(1000)
    expect(await shownRows(page).count()).toBe(400)
    // However many there are, the picture fits on a few screens.
    expect(await page.locator('.node').count()).toBeLessThanOrEqual(80)
    await page.getByLabel('Search').fill('/api/team-7/thing-399')
    expect(await shownRows(page).count()).toBe(1)
    expect(complaints).toEqual([])
  })
})

/** An endpoint with three callers, each of them on five pages, and ten reasons. */
function largeCase(index: number): Case {
  const diagnostics = Array.from({ length: 10 }, (_, line) =>
    diagnose('call/dynamic-url', at(`components/${index}.tsx`, line + 1), 'a part of it is computed elsewhere'),
  )
  const callers = ['a', 'b', 'c'].map(
    (name) => [`components/${name}/${index}.tsx`, 3, 'none'] as [string, number, 'none'],
  )
  const blocked = unit(`POST /api/team-${index % 8}/thing-${index}`, 'blocked', { callers, diagnostics })
  const ways = [0, 1, 2, 3, 4].map((number) => {
    const file = `app/section-${(index * number) % 13}/page-${index % 31}/page.tsx`
    return { entry: { file, kind: 'app' as const, app: '' }, files: [file, 'components/shared.tsx'] }
  })
  const found = blocked.callers.map((caller) => ({ caller, source: 'await fetch(url, options)', ways, states: [] }))
  return { unit: blocked, guards: [], evidence: diagnostics, callers: found, changes: [] }
}

/** In the page: every text whose contrast with its ground is below 4.5 (WCAG AA), with the figure. */
const faintTexts = `(() => {
  const channels = (colour) => colour.match(/[\\d.]+/g).map(Number)
  const luminance = ([r, g, b]) => [r, g, b]
    .map((c) => c / 255)
    .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0)
  const groundOf = (element) => {
    for (let each = element; each; each = each.parentElement) {
      const colour = channels(getComputedStyle(each).backgroundColor)
      if (colour.length < 4 || colour[3] === 1) return colour
    }
    return [255, 255, 255]
  }
  const faint = new Set()
  for (const element of document.querySelectorAll('body *')) {
    const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '')
    if (!hasText || element.closest('script, style, template, title, [hidden]')) continue
    const style = getComputedStyle(element)
    const colour = element.namespaceURI.endsWith('svg') ? style.fill : style.color
    const [a, b] = [luminance(channels(colour)), luminance(groundOf(element))].sort((x, y) => y - x)
    const contrast = (a + 0.05) / (b + 0.05)
    if (contrast < 4.5) faint.add(element.tagName + '.' + element.className + ' ' + contrast.toFixed(2))
  }
  return [...faint]
})()`
