// Which files run in a browser: those with "use client" and what they import, as far as the names that they use lead.
import type { Project } from '../../project/project.js'

const clientDirective = /^\uFEFF?(\s|\/\/[^\n]*\n|\/\*[^]*?\*\/|(['"])use strict\2;?)*(['"])use client\3/
const serverDirective = /^\uFEFF?(\s|\/\/[^\n]*\n|\/\*[^]*?\*\/|(['"])use strict\2;?)*(['"])use server\3/

export interface ClientSide {
  /** Files whose own first line says so. */
  entries: ReadonlySet<string>
  /** These and what they lead to. Files of actions are not among them: a browser only gets their ids. */
  files: ReadonlySet<string>
}

/** Whether the whole file is of actions. */
export function isActionFile(text: string): boolean {
  return serverDirective.test(text)
}

/**
 * Follows imports from the client components of a project.
 * @param routes files of handlers: what a client imports from them is types
 */
export function clientSide(project: Project, routes: ReadonlySet<string>): ClientSide {
  const entries = [...project.scripts].flatMap(([file, text]) => (clientDirective.test(text) ? [file] : []))
  const files = new Set(entries)
  // A set that grows while it is walked: each file once, with those found on the way.
  for (const file of files) {
    for (const next of usedBy(project, file)) {
      if (!routes.has(next) && !isActionFile(project.scripts.get(next) ?? '')) files.add(next)
    }
  }
  return { entries: new Set(entries), files }
}

/** The files that define what `file` imports: barrels on the way do not count. */
export function usedBy({ graph }: Project, file: string): string[] {
  return graph.importsOf(file).flatMap(({ specifier, to, names, typeOnly }) => {
    if (typeOnly || to === null) return []
    const named = names.filter(({ imported }) => imported !== '')
    return named.length === 0
      ? [to]
      : named.flatMap(({ imported }) => graph.definitionOf(file, specifier, imported)?.file ?? [])
  })
}
