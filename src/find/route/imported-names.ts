import type { ModuleGraph } from '../../project/project.js'

/** How the other files of the project use an exported name. */
export interface UseElsewhere {
  /** One of the files that import it. */
  by: string
  /** Whether every one of them imports it in a way that can be pointed at another file. */
  canFollow: boolean
}

/** Who imports `name` from `file`; `null` where nobody does. */
export function useElsewhere(graph: ModuleGraph, file: string, name: string): UseElsewhere | null {
  const edges = graph
    .importersOf(file)
    .filter(({ names, types = [] }) =>
      [...names, ...types].some(({ imported }) => imported === name || imported === '*'),
    )
  const [first] = edges
  if (!first) return null
  const follows = edges.every(
    ({ dynamic, reexport, names }) => !dynamic && !reexport && names.every(({ imported }) => imported !== '*'),
  )
  return { by: first.from, canFollow: follows }
}
