// What runs when an entry runs, following names: importing `a` from a barrel runs the barrel and the file of `a`, not that of `b`.
import { findDefinition } from './definition.js'
import type { ModuleFacts } from './module-facts.js'
import type { Entry, ImportEdge, ModuleGraph } from './project.js'
import type { Resolve } from './resolve.js'

/** Where following begins. */
export interface Start {
  entry: Entry
  /** Its exports are used from outside: Next uses those of a page, nobody those of a script or of a barrel that is not imported. */
  exported: boolean
}

/** What there is to follow. */
export interface Links {
  starts: readonly Start[]
  facts: ReadonlyMap<string, ModuleFacts>
  importsOf(file: string): readonly ImportEdge[]
  resolve: Resolve
}

/**
 * A step of the way: a file whose own code is used (`name` is `null`), a name that only passes through it, or all of its names (`*`).
 * The search walks steps, not files; that is what keeps a barrel from joining everything with everything.
 */
interface Step {
  file: string
  name: string | null
}

interface Walk {
  idOf(step: Step): number | undefined
  stepsOf(file: string): readonly number[]
  fileOf(id: number): string
  next: readonly (readonly number[])[]
  previous: readonly (readonly number[])[]
}

/** Answers which entries reach a file, and over which files. The steps are walked once, from all entries. */
export function reachability(links: Links): Pick<ModuleGraph, 'entriesReaching' | 'chain' | 'waysTo'> {
  const walked = walk(links)
  const entryAt = new Map(links.starts.map((start) => [walked.idOf(firstStep(start)), start.entry]))
  const startOf = new Map([...entryAt].map(([id, { file }]) => [file, id]))
  const memo = new Map<string, readonly Entry[]>()
  return {
    entriesReaching: (file) => {
      const known = memo.get(file)
      if (known) return known
      const entries = [...search(walked.stepsOf(file), walked.previous).keys()]
        .flatMap((id) => entryAt.get(id) ?? [])
        .sort((a, b) => (a.file < b.file ? -1 : 1))
      memo.set(file, entries)
      return entries
    },
    chain: (entry, file) => {
      const start = startOf.get(entry)
      const cameFrom = search(start === undefined ? [] : [start], walked.next)
      const files: string[] = []
      let at = [...cameFrom.keys()].find((id) => walked.fileOf(id) === file)
      for (; at !== undefined; at = cameFrom.get(at)) {
        if (files[0] !== walked.fileOf(at)) files.unshift(walked.fileOf(at))
      }
      return files
    },
    waysTo: (file) => {
      const leadsTo = search(walked.stepsOf(file), walked.previous)
      return [...leadsTo.keys()].flatMap((id) => {
        const entry = entryAt.get(id)
        return entry ? [{ entry, files: filesFrom(id, leadsTo, walked) }] : []
      })
    },
  }
}

/** The files passed on the way from the step `id`, each once in a row. */
function filesFrom(id: number, leadsTo: ReadonlyMap<number, number | undefined>, { fileOf }: Walk): string[] {
  const files: string[] = []
  for (let at: number | undefined = id; at !== undefined; at = leadsTo.get(at)) {
    if (files.at(-1) !== fileOf(at)) files.push(fileOf(at))
  }
  return files
}

function firstStep({ entry, exported }: Start): Step {
  return { file: entry.file, name: exported ? '*' : null }
}

function walk(links: Links): Walk {
  const ids = new Map<string, number>()
  const steps: Step[] = []
  const byFile = new Map<string, number[]>()
  const idOf = (step: Step): number => {
    const key = `${step.file}\0${step.name ?? ''}`
    const id = ids.get(key) ?? steps.length
    if (id < steps.length) return id
    ids.set(key, id)
    steps.push(step)
    byFile.set(step.file, [...(byFile.get(step.file) ?? []), id])
    return id
  }
  for (const start of links.starts) idOf(firstStep(start))
  const next: number[][] = []
  const previous: number[][] = []
  // `steps` grows while it is walked.
  for (let id = 0; id < steps.length; id++) {
    const step = steps[id]
    next[id] = step ? [...new Set(stepsAfter(step, links).map(idOf))] : []
    for (const to of next[id] ?? []) (previous[to] ??= []).push(id)
  }
  return {
    idOf: ({ file, name }) => ids.get(`${file}\0${name ?? ''}`),
    stepsOf: (file) => byFile.get(file) ?? [],
    fileOf: (id) => steps[id]?.file ?? '',
    next,
    previous,
  }
}

function stepsAfter({ file, name }: Step, links: Links): Step[] {
  const edges = links.importsOf(file).filter((edge) => !edge.typeOnly && !edge.reexport)
  if (name === null)
    return edges.flatMap(({ to, names }) => names.flatMap(({ imported }) => stepTo(to, imported, links)))
  // A barrel runs its side-effect imports, whatever is taken from it.
  const sideEffects = edges.flatMap(({ to, names }) => (names[0]?.imported === '' ? stepTo(to, '', links) : []))
  const module = links.facts.get(file)
  if (name === '*') {
    const names = [...(module?.exports ?? [])].flatMap(([exported]) => stepTo(file, exported, links))
    const stars = module?.stars.flatMap((specifier) => stepTo(links.resolve(file, specifier), '*', links)) ?? []
    return [{ file, name: null }, ...names, ...stars]
  }
  const from = module?.exports.get(name)?.from
  if (from) return [...sideEffects, ...stepTo(links.resolve(file, from.specifier), from.name, links)]
  const passed = module?.stars.flatMap((specifier) => {
    const to = links.resolve(file, specifier)
    return to !== null && findDefinition(links.facts, links.resolve, to, name) ? stepTo(to, name, links) : []
  })
  return [...sideEffects, ...(passed ?? [])]
}

/** Where an import of `name` from `file` leads. A type leads nowhere: it is gone at run time. */
function stepTo(file: string | null, name: string, { facts }: Links): Step[] {
  const module = file === null ? undefined : facts.get(file)
  if (file === null || !module) return []
  if (name === '*' || name === '') return [{ file, name: '*' }]
  const exported = module.exports.get(name)
  if (exported?.typeOnly) return []
  const own = exported ? exported.from === null : !module.esm || module.error !== null
  return [{ file, name: own ? null : name }]
}

/** Every step that can be gone to from `starts`, nearest first, each with the step before it. */
function search(starts: readonly number[], next: readonly (readonly number[])[]): Map<number, number | undefined> {
  const cameFrom = new Map<number, number | undefined>(starts.map((start) => [start, undefined]))
  // The map grows while it is walked: that is the breadth-first order.
  for (const [at] of cameFrom) for (const to of next[at] ?? []) if (!cameFrom.has(to)) cameFrom.set(to, at)
  return cameFrom
}
