// Which pages call which endpoints, grouped until it fits into a picture. In: units and where their calls are made.
import type { MigrationUnit, Verdict } from '../../plan/migration-plan.js'
import { type Group, groupNames } from './groups.js'
import type { Page } from './pages.js'

export interface Picture {
  pages: readonly PictureNode[]
  endpoints: readonly PictureNode[]
  edges: readonly Edge[]
}

export interface PictureNode extends Group {
  /** How many units of each verdict: of a page, those that it calls. */
  verdicts: Record<Verdict, number>
}

/** Indices into `pages` and `endpoints`; one edge for each verdict. `weight`: how many units from how many pages. */
export interface Edge {
  page: number
  endpoint: number
  verdict: Verdict
  weight: number
}

export interface CalledUnit {
  unit: MigrationUnit
  pages: readonly Page[]
}

/** Rows that can be read without scrolling for long. */
const most = 40

/** @returns pages in the order in which the fewest lines cross, endpoints by name */
export function pictureOf(called: readonly CalledUnit[]): Picture {
  const endpoints = groupNames(
    called.map(({ unit }) => endpointName(unit)),
    most,
  )
  const pages = groupNames(
    called.flatMap((each) => each.pages),
    most,
  )
  const endpointAt = indexOfMembers(endpoints)
  const edges = edgesOf(called, indexOfMembers(pages), endpointAt)
  const order = orderPages(pages.length, edges)
  const place = new Map(order.map((old, index) => [old, index]))
  return {
    pages: order.map((index) => ({ ...pages[index]!, verdicts: verdictsOf(called, new Set(pages[index]!.members)) })),
    endpoints: endpoints.map((group) => ({
      ...group,
      verdicts: countVerdicts(called.filter(({ unit }) => group.members.includes(unit.id)).map(({ unit }) => unit)),
    })),
    edges: edges.map((edge) => ({ ...edge, page: place.get(edge.page)! })),
  }
}

function endpointName({ id, route }: MigrationUnit) {
  return { label: id, path: [...route.split('/').slice(1), id] }
}

function indexOfMembers(groups: readonly Group[]): Map<string, number> {
  return new Map(groups.flatMap(({ members }, index) => members.map((member) => [member, index] as const)))
}

function edgesOf(
  called: readonly CalledUnit[],
  pageAt: ReadonlyMap<string, number>,
  endpointAt: ReadonlyMap<string, number>,
): Edge[] {
  const byKey = new Map<string, Edge>()
  for (const { unit, pages } of called) {
    for (const { label } of pages) {
      const edge = { page: pageAt.get(label)!, endpoint: endpointAt.get(unit.id)!, verdict: unit.verdict, weight: 1 }
      const key = `${edge.page} ${edge.endpoint} ${edge.verdict}`
      const same = byKey.get(key)
      if (same) same.weight += 1
      else byKey.set(key, edge)
    }
  }
  return [...byKey.values()]
}

/** Each page at the mean height of what it calls. */
function orderPages(number: number, edges: readonly Edge[]): number[] {
  const height = (page: number) => {
    const own = edges.filter((edge) => edge.page === page)
    const weight = own.reduce((sum, edge) => sum + edge.weight, 0)
    return own.reduce((sum, edge) => sum + edge.endpoint * edge.weight, 0) / Math.max(1, weight)
  }
  const heights = Array.from({ length: number }, (_, page) => height(page))
  return heights.map((_, page) => page).sort((a, b) => heights[a]! - heights[b]! || a - b)
}

function verdictsOf(called: readonly CalledUnit[], labels: ReadonlySet<string>): Record<Verdict, number> {
  return countVerdicts(
    called.flatMap(({ unit, pages }) => (pages.some(({ label }) => labels.has(label)) ? [unit] : [])),
  )
}

function countVerdicts(units: readonly MigrationUnit[]): Record<Verdict, number> {
  const verdicts = { ready: 0, blocked: 0, kept: 0 }
  for (const { verdict } of units) verdicts[verdict] += 1
  return verdicts
}
