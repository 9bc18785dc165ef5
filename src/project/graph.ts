// Who imports whom, by name. In: what each file imports and exports, and a resolver. Out: the questions of ModuleGraph, answered lazily.
import { locate } from '../location.js'
import { findDefinition } from './definition.js'
import type { ModuleFacts } from './module-facts.js'
import type { ImportEdge, Importer, ModuleGraph } from './project.js'
import { reachability, type Start } from './reachability.js'
import type { MappedPaths, Resolve } from './resolve.js'

/** What the graph is made of. */
export interface GraphParts {
  scripts: ReadonlyMap<string, string>
  facts: ReadonlyMap<string, ModuleFacts>
  resolve: Resolve
  mappedPaths: MappedPaths
  /** Whether running begins with `file`; `null` when only an import makes it run. `imported`: some file of the project imports it at run time. */
  startOf(file: string, imported: boolean): Start | null
}

/** Links the files. Nothing is computed before it is asked for, and nothing twice. */
export function createGraph({ scripts, facts, resolve, mappedPaths, startOf }: GraphParts): ModuleGraph {
  const files = [...scripts.keys()]
  const edges = new Map<string, readonly ImportEdge[]>()
  const importsOf = (file: string): readonly ImportEdge[] => {
    const known = edges.get(file)
    if (known) return known
    const found = (facts.get(file)?.imports ?? []).map(({ range, ...edge }) => ({
      ...edge,
      to: resolve(file, edge.specifier),
      at: locate(file, scripts.get(file) ?? '', range),
    }))
    edges.set(file, found)
    return found
  }
  const importers = once(() => importersByFile(files, importsOf))
  const importersOf = (file: string): readonly Importer[] => importers().get(file) ?? []
  const starts = () =>
    files.flatMap(
      (file) =>
        startOf(
          file,
          importersOf(file).some((edge) => !edge.typeOnly && edge.from !== file),
        ) ?? [],
    )
  const reach = once(() => reachability({ starts: starts(), facts, importsOf, resolve }))
  return {
    importsOf,
    importersOf,
    definitionOf: (file, specifier, name) => {
      const to = resolve(file, specifier)
      return to === null ? null : findDefinition(facts, resolve, to, name)
    },
    resolve,
    mappedPaths,
    entriesReaching: (file) => reach().entriesReaching(file),
    chain: (entry, file) => reach().chain(entry, file),
    waysTo: (file) => reach().waysTo(file),
  }
}

function importersByFile(
  files: readonly string[],
  importsOf: (file: string) => readonly ImportEdge[],
): ReadonlyMap<string, readonly Importer[]> {
  const importers = new Map<string, Importer[]>()
  for (const from of files) {
    for (const edge of importsOf(from)) {
      if (edge.to === null) continue
      const known = importers.get(edge.to)
      if (known) known.push({ ...edge, from })
      else importers.set(edge.to, [{ ...edge, from }])
    }
  }
  return importers
}

function once<T>(compute: () => T): () => T {
  let known: { value: T } | null = null
  return () => (known ??= { value: compute() }).value
}
