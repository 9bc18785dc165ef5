// The whole plan as one HTML file that needs nothing but itself: a summary, a picture, a table that can be filtered, and the
// case for each unit. In: the plan, the case for each unit, and every file as it would be. Out: the text of the file.
import type { Case } from '../../explain.js'
import type { FileChange, Plan, Verdict } from '../../plan/migration-plan.js'
import { count } from '../../sentence.js'
import { changeSummary, summary } from '../text.js'
import { diffTable } from './diff-table.js'
import { html, type Markup, prose, trusted } from './markup.js'
import { enlivenReport } from './page-script.js'
import { type Page, pageOf, unreached } from './pages.js'
import { drawPicture } from './picture.js'
import { type Picture, pictureOf } from './picture-data.js'
import { style } from './style.js'
import { diagnosticList, diffSlot, unitDetail } from './unit-detail.js'

export interface HtmlReport {
  plan: Plan
  cases: readonly Case[]
  /** What migrating everything that is ready would do; `changes` of a case are among them. */
  changes: readonly FileChange[]
  version: string
}

interface Row extends Case {
  pages: readonly Page[]
}

export const signs: Record<Verdict, string> = { ready: '✓', blocked: '✕', kept: '○' }

export function formatHtml({ plan, cases, changes, version }: HtmlReport): string {
  const rows = rowsOf(cases)
  const picture = pictureOf(rows)
  const sections = [
    overview(plan),
    pictureSection(rows, picture),
    endpointSection(rows, picture, changes),
    filesSection(changes),
    notesSection(plan),
  ]
  return html`<!doctype html>
    <!-- Written by routes-to-actions -->
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:"
        />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="data:," />
        <title>Migration plan for ${plan.root}</title>
        <style>
          ${trusted(style)}
        </style>
      </head>
      <body>
        <a class="skip" href="#endpoints">To the endpoints</a>
        <header>
          <h1>Migration plan for <code>${plan.root}</code></h1>
          <p>${plan.next === null ? null : `Next ${plan.next}, `}routes-to-actions ${version}</p>
        </header>
        <main>${sections}</main>
        ${changes.map((change, index) => html`<template id="diff-${index}">${diffTable(change)}</template>`)}
        <script>
          ;(${trusted(enlivenReport.toString())})(document)
        </script>
      </body>
    </html> `.markup
}

function rowsOf(cases: readonly Case[]): Row[] {
  const apps = new Set(
    cases.flatMap(({ callers }) => callers.flatMap(({ ways }) => ways.map(({ entry }) => entry.app))),
  )
  apps.delete(null)
  return cases.map((found) => {
    const pages = found.callers.flatMap(({ ways }) =>
      ways.length === 0 ? [unreached] : ways.map(({ entry }) => pageOf(entry, apps.size > 1)),
    )
    return { ...found, pages: [...new Map(pages.map((page) => [page.label, page])).values()] }
  })
}

function overview(plan: Plan): Markup {
  const { units, ready, blocked, kept } = plan.summary
  const part = (verdict: Verdict, number: number, text: string) =>
    html`<div class="number ${verdict}"><b>${number}</b> <span>${signs[verdict]} ${text}</span></div>`
  const bar = (verdict: Verdict, number: number) =>
    number === 0
      ? null
      : html`<rect
          class="bar ${verdict}"
          x="${(offset(plan, verdict) / units) * 100}%"
          width="${(number / units) * 100}%"
          height="10"
        />`
  return html`<section aria-label="Summary">
    <div class="numbers">
      ${part('ready', ready, 'ready to migrate')}${part('blocked', blocked, 'blocked')}${part('kept', kept, 'kept as endpoints')}
    </div>
    ${units === 0 ? null : html`<svg class="share" width="100%" height="10" aria-hidden="true">${bar('ready', ready)}${bar('blocked', blocked)}${bar('kept', kept)}</svg>`}
    <p>${summary(plan)}</p>
  </section>`
}

function offset({ summary: { ready, blocked } }: Plan, verdict: Verdict): number {
  return verdict === 'ready' ? 0 : verdict === 'blocked' ? ready : ready + blocked
}

function pictureSection(rows: readonly Row[], picture: Picture): Markup | null {
  if (rows.length === 0) return null
  return html`<section>
    <h2>Who calls what</h2>
    <p>
      Pages on the left, from which a call is reached over the imports; endpoints on the right. Choose one to see it in
      the table.
    </p>
    <div class="scroll" tabindex="0" role="region" aria-label="Picture of pages and endpoints">
      ${drawPicture(picture)}
    </div>
  </section>`
}

function endpointSection(rows: readonly Row[], picture: Picture, changes: readonly FileChange[]): Markup | null {
  if (rows.length === 0) return null
  const codes = countCodes(rows)
  const template = new Map(changes.map(({ path }, index) => [path, `diff-${index}`]))
  const pageIndex = new Map(
    picture.pages.flatMap(({ members }, index) => members.map((label) => [label, index] as const)),
  )
  return html`<section id="endpoints">
    <h2>Endpoints</h2>
    <form class="filters" role="search" aria-label="Endpoints">
      <label>Search <input type="search" name="text" placeholder="route, file, action…" autocomplete="off" /></label>
      <fieldset>
        <legend>Verdict</legend>
        ${(['ready', 'blocked', 'kept'] as const).map((verdict) => html`<label><input type="checkbox" name="verdict" value="${verdict}" checked /> ${signs[verdict]} ${verdict}</label>`)}
      </fieldset>
      <label
        >Reason
        <select name="code">
          <option value="">any</option>
          ${codes.map(([code, number]) => html`<option value="${code}">${code} (${number})</option>`)}
        </select></label
      >
      <label
        >Called from
        <select name="page">
          <option value="">anywhere</option>
          ${picture.pages.map(({ label, members }, index) => html`<option value="${index}">${label}${members.length > 1 ? ` (${members.length})` : ''}</option>`)}
        </select></label
      >
      <button type="reset">Show all</button>
      <output aria-live="polite">${count(rows.length, 'endpoint')}</output>
    </form>
    <table class="endpoints">
      <thead>
        <tr>
          <th scope="col">Endpoint</th>
          <th scope="col">Verdict</th>
          <th scope="col">Becomes, or why not</th>
          <th scope="col">Callers</th>
        </tr>
      </thead>
      ${rows.map((row, index) => endpointRow(row, index, pageIndex, (change) => template.get(change.path)!))}
    </table>
  </section>`
}

function endpointRow(
  row: Row,
  index: number,
  pageIndex: ReadonlyMap<string, number>,
  templateOf: (change: FileChange) => string,
): Markup {
  const { unit, callers, pages } = row
  const { id, file, verdict, action, diagnostics } = unit
  const [first, ...more] = reasonsFirst(row)
  const text = [id, file, action?.name ?? '', action?.file ?? '', ...new Set(callers.map(({ caller }) => caller.file))]
    .join(' ')
    .toLowerCase()
  const codes = [...new Set(diagnostics.map(({ code }) => code))].join(' ')
  const from = [...new Set(pages.map(({ label }) => pageIndex.get(label)!))].join(' ')
  const why = action
    ? html`<code>${action.name}</code> in <code>${action.file}</code>`
    : first
      ? html`${prose(first.message)}${more.length > 0 ? html` <span class="more">and ${more.length} more</span>` : null}`
      : null
  return html`<tbody
    data-verdict="${verdict}"
    data-text="${text}"
    data-codes="${codes}"
    data-pages="${from}"
    data-id="${id}"
  >
    <tr>
      <th scope="row">
        <button type="button" aria-expanded="false" aria-controls="unit-${index}">${id}</button>
        <div class="place">${file}</div>
      </th>
      <td><span class="verdict ${verdict}">${signs[verdict]} ${verdict}</span></td>
      <td>${why}</td>
      <td class="n">${callers.length}</td>
    </tr>
    <tr id="unit-${index}" class="detail" hidden>
      <td colspan="4">${unitDetail(row, templateOf)}</td>
    </tr>
  </tbody> `
}

function reasonsFirst({ unit: { verdict, diagnostics } }: Row) {
  return verdict === 'blocked' ? diagnostics.filter(({ severity }) => severity === 'error') : diagnostics
}

/** Codes by how many units have them. */
function countCodes(rows: readonly Row[]): [string, number][] {
  const times = new Map<string, number>()
  for (const { unit } of rows) {
    for (const code of new Set(unit.diagnostics.map(({ code }) => code))) times.set(code, (times.get(code) ?? 0) + 1)
  }
  return [...times].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
}

function filesSection(changes: readonly FileChange[]): Markup | null {
  if (changes.length === 0) return null
  return html`<section>
    <h2>Files</h2>
    <p>What migrating everything that is ready would do: ${changeSummary(changes)}.</p>
    ${changes.map((change, index) => diffSlot(change, `diff-${index}`))}
  </section>`
}

function notesSection({ diagnostics }: Plan): Markup | null {
  if (diagnostics.length === 0) return null
  return html`<section>
    <h2>Also noted</h2>
    <details>
      <summary>${count(diagnostics.length, 'remark')} on what belongs to no endpoint</summary>
      ${diagnosticList(diagnostics)}
    </details>
  </section>`
}
