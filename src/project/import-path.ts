// How a file would import another one: through the alias that its neighbours use, or by a relative path.
import path from 'node:path'
import type { ImportEdge, Project } from './project.js'

/** `@/` stands for `src/`: read off the imports that the project already has. */
interface Alias {
  prefix: string
  folder: string
}

/**
 * The specifier by which `from` imports `to`, both relative to the root.
 * The file's own habit decides; where it has none, that of the files beside it.
 */
export function importPath(project: Project, from: string, to: string): string {
  const target = withoutExtension(to)
  if (path.posix.dirname(from) === path.posix.dirname(to)) return `./${path.posix.basename(target)}`
  const own = habit(project.graph.importsOf(from))
  const aliases = [
    ...own.aliases,
    ...neighbours(project, from).flatMap((file) => habit(project.graph.importsOf(file)).aliases),
  ]
  const named = aliases
    .filter(({ folder }) => target.startsWith(folder))
    .map(({ prefix, folder }) => prefix + target.slice(folder.length))
    .find((specifier) => means(project, from, specifier, target))
  const prefersRelative = own.aliases.length === 0 && own.climbs
  if (named !== undefined && !prefersRelative) return named
  const relative = path.posix.relative(path.posix.dirname(from), target)
  return relative.startsWith('.') ? relative : `./${relative}`
}

/** `#/actions/posts` looks like `#/ui/button`, but only the tsconfig knows what else `#/` stands for. */
function means({ graph }: Project, from: string, specifier: string, target: string): boolean {
  const mapped = graph.mappedPaths(from, specifier)
  const at = mapped.indexOf(target)
  return at !== -1 && (at === 0 || graph.resolve(from, specifier) === null)
}

function neighbours(project: Project, from: string): string[] {
  const folder = from.split('/').slice(0, -1)
  const near = (file: string) => file.split('/').filter((part, i) => part === folder[i]).length
  return [...project.scripts.keys()].sort((a, b) => near(b) - near(a)).slice(0, 40)
}

function habit(edges: readonly ImportEdge[]): { aliases: Alias[]; climbs: boolean } {
  const aliases: Alias[] = []
  let climbs = false
  for (const { specifier, to } of edges) {
    if (specifier.startsWith('../')) climbs = true
    if (!to || specifier.startsWith('.')) continue
    const alias = aliasOf(specifier, withoutExtension(to).replace(/\/index$/, ''))
    if (alias && !aliases.some(({ prefix }) => prefix === alias.prefix)) aliases.push(alias)
  }
  return { aliases, climbs }
}

/** `@/lib/db` -> `src/lib/db`: what differs in front is the alias. A package of the workspace (`@acme/ui`) is none. */
function aliasOf(specifier: string, to: string): Alias | null {
  const given = specifier.replace(/\.[cm]?[jt]sx?$/, '').split('/')
  const target = to.split('/')
  let same = 0
  while (same < given.length - 1 && same < target.length && given.at(-1 - same) === target.at(-1 - same)) same++
  if (same === 0) return null
  const prefix = given.slice(0, given.length - same).join('/')
  const folder = target.slice(0, target.length - same).join('/')
  return /^[@~#$\w-]*$/.test(prefix) && prefix !== ''
    ? { prefix: `${prefix}/`, folder: folder === '' ? '' : `${folder}/` }
    : null
}

function withoutExtension(file: string): string {
  return file.replace(/\.[cm]?[jt]sx?$/, '')
}
