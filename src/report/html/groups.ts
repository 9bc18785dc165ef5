// So many names that they fit into a picture: those that begin alike become one.

export interface Named {
  label: string
  /** In segments, the more general one first. */
  path: readonly string[]
}

export interface Group {
  /** What its members have in common; of a single one all of it. */
  label: string
  /** What the labels of its members begin with. */
  prefix: string
  members: readonly string[]
}

interface Branch {
  /** How many segments its names share. */
  depth: number
  names: readonly Named[]
}

/**
 * Groups names that begin alike. The largest groups are split as far as there is room.
 * @param most how many groups there may be
 * @returns groups in the order of their paths
 */
export function groupNames(names: readonly Named[], most: number): Group[] {
  const distinct = [...new Map(names.map((name) => [name.label, name])).values()].sort(comparePaths)
  let branches = split({ depth: 0, names: distinct })
  if (branches.length > most) return withRest(branches, most)
  for (;;) {
    const room = most - branches.length
    const largest = branches
      .filter((branch) => branch.names.length > 1 && split(branch).length - 1 <= room)
      .reduce<Branch | null>((a, b) => (a && a.names.length >= b.names.length ? a : b), null)
    if (!largest) return branches.map(groupOf)
    branches = branches.flatMap((branch) => (branch === largest ? split(branch) : [branch]))
  }
}

function split({ depth, names }: Branch): Branch[] {
  const bySegment = new Map<string, Named[]>()
  for (const name of names) {
    const segment = name.path[depth] ?? ''
    bySegment.set(segment, [...(bySegment.get(segment) ?? []), name])
  }
  return [...bySegment.values()].map((own) => ({ depth: depth + 1, names: own }))
}

function groupOf({ depth, names }: Branch): Group {
  const members = names.map(({ label }) => label)
  const [only = '', ...more] = members
  if (more.length === 0) return { label: only, prefix: only, members }
  const prefix = `/${names[0]!.path.slice(0, depth).join('/')}`
  return { label: `${prefix}/…`, prefix, members }
}

/** The largest branches, and one group of all others. */
function withRest(branches: readonly Branch[], most: number): Group[] {
  const bySize = [...branches].sort((a, b) => b.names.length - a.names.length)
  const kept = new Set(bySize.slice(0, most - 1))
  const rest = branches.filter((branch) => !kept.has(branch)).flatMap(({ names }) => names.map(({ label }) => label))
  const groups = branches.filter((branch) => kept.has(branch)).map(groupOf)
  return [...groups, { label: `${rest.length} others`, prefix: '', members: rest }]
}

function comparePaths(a: Named, b: Named): number {
  const [x, y] = [JSON.stringify(a.path), JSON.stringify(b.path)]
  return x < y ? -1 : x > y ? 1 : 0
}
