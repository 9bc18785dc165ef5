// Which actions of a project begin to return their expected failures, and which calls then throw them on. In: the project,
// and which of its files may change. Out: what throw-to-state asks about the callers of an action, and about the calls in a file.
import { hasDirective } from './ast/directive.js'
import type { Parsed } from './ast/parse.js'
import { parse } from './ast/parse.js'
import { rangeOf } from './ast/range.js'
import { type NodePath, programScope } from './ast/traverse.js'
import type { Edit } from './edit/edit.js'
import { type CallerKind, combineUses, usesOf } from './find/action/action-uses.js'
import { checkResult, nothingTaken, type ResultCheck, type Taken } from './find/action/check-result.js'
import { findReturnedFailures, type ReturnedFailures } from './find/action/expected-throws.js'
import type { CallerVerdict } from './find/action/may-return.js'
import type { ActionCheck } from './find/action/result-checks.js'
import type { ClassLookup } from './find/action/expected-failure.js'
import type { StateShape } from './find/action/state-shape.js'
import { locate } from './location.js'
import type { Project } from './project/project.js'

export interface StatePlan {
  callers(file: string, action: string): CallerVerdict
  checks(file: string): readonly ActionCheck[]
}

/** One name under which an action is known in a file. */
interface Place {
  file: string
  local: string
}

interface Use {
  parsed: Parsed
  local: string
  path: NodePath
  kind: CallerKind
}

/** An action that would return its failures if its callers let it. */
interface Candidate extends ReturnedFailures {
  parsed: Parsed
}

/**
 * An action moves together with all of its calls, or stays: where one call cannot be followed or checked, the verdict
 * says which and why.
 * @param classes the text of the errors of imported classes
 * @param shapeOf how an action of a file says that it failed, where it does not say so yet
 * @param mayChange whether a file is among those that may be edited, and still is what the project was loaded with
 */
export function planStates(
  project: Project,
  mayChange: (file: string) => boolean,
  classes: ClassLookup,
  shapeOf: (file: string) => StateShape,
): StatePlan {
  const known = new Map<string, Parsed>()
  const parsedOf = (file: string): Parsed => {
    const parsed = known.get(file) ?? parse(file, project.scripts.get(file) ?? '')
    known.set(file, parsed)
    return parsed
  }
  const candidates = candidatesOf(project, mayChange, parsedOf, { classes, shapeOf })
  const verdicts = new Map<string, CallerVerdict>()
  const checks = new Map<string, ActionCheck[]>()
  const mocked = once(() => mockedFiles(project))
  const usesOfEach = new Map(candidates.map((each) => [each, usesAcross(project, each.parsed, each, parsedOf)]))
  const entangled = entangledActions(usesOfEach)
  const edits = new Map<string, Edit[]>()
  const taken = new Map<string, Taken>()
  for (const candidate of candidates) {
    const { action, parsed, contract, shape } = candidate
    const key = keyOf(parsed.file, action.name)
    const uses = entangled.get(candidate) ?? usesOfEach.get(candidate)!
    if (typeof uses === 'string') {
      verdicts.set(key, { reason: uses })
      continue
    }
    if (contract === 'own' || contract === null) {
      verdicts.set(key, ownVerdict(uses))
      continue
    }
    const reason =
      mocked().get(parsed.file) === undefined ? null : `\`${mocked().get(parsed.file)}\` mocks it, as it is now`
    const planned = reason ?? planChecks(project, candidate, { contract, shape }, uses, { mayChange, taken, edits })
    if (typeof planned === 'string') {
      verdicts.set(key, { reason: planned })
      continue
    }
    verdicts.set(key, 'checked')
    for (const [file, own] of planned.edits) edits.set(file, [...(edits.get(file) ?? []), ...own])
    for (const { file, local } of planned.places)
      checks.set(file, [...(checks.get(file) ?? []), { local, contract, shape }])
  }
  return {
    callers: (file, action) => verdicts.get(keyOf(file, action)) ?? 'unknown',
    checks: (file) => checks.get(file) ?? [],
  }
}

function candidatesOf(
  { scripts, diagnostics }: Project,
  mayChange: (file: string) => boolean,
  parsedOf: (file: string) => Parsed,
  { classes, shapeOf }: { classes: ClassLookup; shapeOf: (file: string) => StateShape },
): Candidate[] {
  const broken = new Set(diagnostics.flatMap(({ code, at }) => (code === 'project/syntax-error' ? [at.file] : [])))
  return [...scripts].flatMap(([file, text]) => {
    if (!/["']use server["']/.test(text) || !mayThrow.test(text) || broken.has(file) || !mayChange(file)) return []
    const parsed = parsedOf(file)
    return findReturnedFailures(parsed, { callers: () => 'checked', classes, shape: shapeOf(file) })
      .filter(({ action, contract }) => contract !== null && !action.inline)
      .map((each) => ({ ...each, parsed }))
  })
}

const mayThrow = /\bthrow\b|\bparse(Async)?\b|\bassert\b|\binvariant\b|\bvalidate(Sync)?\b/

/** What is done with the result today, where failures have a shape that some callers may know already. */
function ownVerdict(uses: readonly Use[]): CallerVerdict {
  const kind = combineUses(uses.map((use) => use.kind))
  const first = uses.find((use) => use.kind === kind)
  if (kind === 'ignores-result' && first)
    return { reason: `${placeOf(first)} ignores what it returns, so the failure would vanish` }
  return kind === 'relies-on-rejection' && first ? { reason: `${placeOf(first)} waits for it to throw` } : kind
}

/** Actions that return what another one returns: the same statement would have to change for both. Each with its reason. */
function entangledActions(uses: ReadonlyMap<Candidate, Use[] | string>): Map<Candidate, string> {
  const found = new Map<Candidate, string>()
  for (const [candidate, own] of uses) {
    for (const use of typeof own === 'string' ? [] : own) {
      if (!use.path.findParent((each) => each.isStatement())?.isReturnStatement()) continue
      const outer = [...uses.keys()].find((each) => each !== candidate && use.path.isDescendant(each.action.path))
      if (!outer) continue
      found.set(candidate, `${placeOf(use)} returns what it returns, and begins to return failures too`)
      found.set(outer, `${placeOf(use)} returns what \`${use.local}\` returns, which throws such errors too`)
    }
  }
  return found
}

interface Planned {
  edits: Map<string, Edit[]>
  places: Place[]
}

function planChecks(
  project: Project,
  { parsed, findings, losesClass }: Candidate,
  answer: ResultCheck,
  uses: readonly Use[],
  given: { mayChange: (file: string) => boolean; taken: Map<string, Taken>; edits: Map<string, Edit[]> },
): Planned | string {
  if (uses.length === 0) return 'nothing in the project calls it'
  if (uses.every((use) => staysOnServer(project, use)))
    return 'only code on the server calls it, where the text of an error is not masked'
  const edits = new Map<string, Edit[]>([[parsed.file, findings.flatMap((each) => [...(each.edits ?? [])])]])
  const places = new Map<string, Place>()
  for (const use of uses) {
    if (use.kind === 'uses-state' && answer.contract !== 'wrapped') continue
    const { file } = use.parsed
    if (use.kind === 'uses-state') return `${placeOf(use)} reads what it returns in a way that cannot be followed`
    if (!given.mayChange(file))
      return `its caller \`${file}\` has to change with it, and is not among the files of this run`
    const names = given.taken.get(file) ?? nothingTaken()
    given.taken.set(file, names)
    const check = checkResult(use.parsed, use.path, answer, names)
    if (typeof check === 'string') return `${placeOf(use)} ${check}`
    if (losesClass && !hasDirective(use.parsed.ast, 'use client'))
      return `${placeOf(use)} may run on the server, where its errors are known by their class`
    edits.set(file, [...(edits.get(file) ?? []), ...check])
    places.set(`${file}#${use.local}`, { file, local: use.local })
  }
  for (const [file, own] of edits)
    if (overlap([...(given.edits.get(file) ?? []), ...own])) return `\`${file}\` needs two changes in one place`
  return { edits, places: [...places.values()] }
}

/**
 * An action, a route handler or a page that renders on the server: what it calls is a plain function call, whose error
 * arrives as it was thrown.
 */
function staysOnServer({ graph }: Project, { parsed }: Use): boolean {
  if (hasDirective(parsed.ast, 'use server')) return true
  const own = graph.entriesReaching(parsed.file).find(({ file }) => file === parsed.file)
  return own?.kind === 'api' || (own?.kind === 'app' && !hasDirective(parsed.ast, 'use client'))
}

function overlap(edits: readonly Edit[]): boolean {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end)
  return sorted.some((edit, index) => index > 0 && edit.start < sorted[index - 1]!.end)
}

/** Every use of an action, through re-exports too; a reason where an importer cannot be followed. */
function usesAcross(
  project: Project,
  parsed: Parsed,
  { action }: ReturnedFailures,
  parsedOf: (file: string) => Parsed,
): Use[] | string {
  const places = placesOf(project, parsed.file, action.name, new Set())
  if (typeof places === 'string') return places
  const own = action.local === null ? [] : [{ file: parsed.file, local: action.local }]
  return [...own, ...places].flatMap(({ file, local }) => {
    const at = file === parsed.file ? parsed : parsedOf(file)
    const binding = programScope(at.ast).getBinding(local)
    return binding ? usesOf(at, binding).map((use) => ({ ...use, local, parsed: at })) : []
  })
}

function placesOf({ graph }: Project, file: string, name: string, seen: Set<string>): Place[] | string {
  if (seen.has(keyOf(file, name))) return []
  seen.add(keyOf(file, name))
  const places: Place[] = []
  for (const edge of graph.importersOf(file)) {
    if (edge.typeOnly) continue
    for (const { imported, local } of edge.names) {
      if (imported !== name && imported !== '*') continue
      const isStar = imported === '*'
      if (edge.dynamic || (isStar && !(edge.reexport && (local === '*' || local === ''))))
        return `\`${edge.from}\` imports the whole file, so that its calls cannot be followed`
      if (!edge.reexport) {
        places.push({ file: edge.from, local })
        continue
      }
      const further = placesOf({ graph } as Project, edge.from, isStar ? name : local, seen)
      if (typeof further === 'string') return further
      places.push(...further)
    }
  }
  return places
}

/** The files that a test replaces, with the test: what it makes up is what the action returns now. */
function mockedFiles({ scripts, graph }: Project): Map<string, string> {
  const mocked = new Map<string, string>()
  for (const [file, text] of scripts) {
    for (const [, specifier] of text.matchAll(/\b(?:jest|vi)\.(?:do)?[mM]ock\(\s*['"]([^'"]+)['"]/g)) {
      const target = graph.resolve(file, specifier!)
      if (target !== null) mocked.set(target, file)
    }
  }
  return mocked
}

function placeOf({ parsed, path }: Use): string {
  const { file, line } = locate(parsed.file, parsed.text, rangeOf(path.node))
  return `\`${file}:${line}\``
}

function keyOf(file: string, action: string): string {
  return `${file}#${action}`
}

function once<T>(compute: () => T): () => T {
  let known: { value: T } | null = null
  return () => (known ??= { value: compute() }).value
}
