// Who uses an action, over barrels. What nothing but server code uses is handed to no browser.
import type { Project } from '../../project/project.js'
import type { Action } from './action.js'
import type { ClientSide } from './client-side.js'

/** Whether a page or client component uses the action, so that its id is in some browser. */
export type IsHandedOut = (action: Action) => boolean

/** Reads the imports of the whole project once. */
export function createHandedOut(
  project: Project,
  actions: readonly Action[],
  client: ClientSide,
  routes: ReadonlySet<string>,
): IsHandedOut {
  const files = new Set(actions.map(({ file }) => file))
  const users = new Map<string, Set<string>>()
  for (const from of project.scripts.keys()) {
    for (const { specifier, to, names, typeOnly, reexport } of project.graph.importsOf(from)) {
      if (typeOnly || reexport || to === null) continue
      for (const { imported } of names.length > 0 ? names : [{ imported: '*' }]) {
        const definition = project.graph.definitionOf(from, specifier, imported)
        if (definition && files.has(definition.file)) add(users, `${definition.file}#${definition.name}`, from)
      }
    }
  }
  return ({ file, exportName }) => {
    if (exportName === null) return true
    const all = [...(users.get(`${file}#${exportName}`) ?? []), ...(users.get(`${file}#*`) ?? [])]
    return all.some((user) => client.files.has(user) || (rendersJsx(project, user) && !routes.has(user)))
  }
}

/** A server component gives an action to a form, or to a client component. */
function rendersJsx({ scripts }: Project, file: string): boolean {
  return /\.[jt]sx$/.test(file) || (/\.js$/.test(file) && /<[A-Za-z>]/.test(scripts.get(file) ?? ''))
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  const known = map.get(key)
  if (known) known.add(value)
  else map.set(key, new Set([value]))
}
