// Whether a call only ever runs in the browser: a URL that it computes there is another one on the server.
import type { CallSite } from '../find/call/call-site.js'
import type { Project } from '../project/project.js'

const entry =
  /(^|\/)(page|layout|template|default|route|not-found|loading|proxy|middleware|instrumentation)\.[cm]?[jt]sx?$/

/** These would not run in a component of the server. */
const hook = '\\buse(State|Effect|Reducer|Ref|Transition|ActionState|Optimistic|LayoutEffect)\\b'
const clientHooks = new RegExp(`import\\s[^;'"]*${hook}[^;'"]*\\bfrom\\s*['"]react['"]|\\bReact\\.${hook}`)

/** Whether everything that leads to the call over imports goes through a module of the client. */
export function runsInBrowser({ file, exported }: CallSite, project: Project): boolean {
  return isOfBrowser(file, exported, project, new Set())
}

/** @param name the export in question; `null` for any of them. */
function isOfBrowser(file: string, name: string | null, project: Project, seen: Set<string>): boolean {
  const key = `${file} ${name ?? '*'}`
  if (seen.has(key)) return true
  seen.add(key)
  const text = project.scripts.get(file) ?? ''
  if (beginsWith(text, 'use client') || clientHooks.test(text)) return true
  if (entry.test(file) || beginsWith(text, 'use server')) return false
  const edges = project.graph.importersOf(file).filter((edge) => !edge.typeOnly && takes(edge.names, name))
  return edges.every(({ from, names, reexport }) =>
    isOfBrowser(from, reexport ? passedOn(names, name) : null, project, seen),
  )
}

type Names = readonly { imported: string; local: string }[]

function takes(names: Names, name: string | null): boolean {
  return name === null || names.some(({ imported }) => imported === name || imported === '*' || imported === '')
}

/** The name under which a barrel exports it. */
function passedOn(names: Names, name: string | null): string | null {
  if (name === null) return null
  const found = names.find(({ imported }) => imported === name)
  return found ? found.local : name
}

function beginsWith(text: string, directive: string): boolean {
  return new RegExp(`^\\s*(/\\*[\\s\\S]*?\\*/\\s*|//[^\\n]*\\n\\s*)*['"]${directive}['"]`).test(text)
}
