// What the importers of an action do with what it returns, over the whole project.
import { parse } from './ast/parse.js'
import { type CallerKind, combineUses, findActionUses } from './find/action/action-uses.js'
import type { Project } from './project/project.js'

/**
 * Answers, for an action by file and name, how its callers use it: the worst use counts.
 * Importers through a barrel or a namespace are not followed: `unknown`, so that nothing is rewritten on a guess.
 */
export function createCallerLookup(project: Project): (file: string, action: string) => CallerKind {
  const known = new Map<string, CallerKind>()
  return (file, action) => {
    const key = `${file}#${action}`
    const kind = known.get(key) ?? combineUses(kindsOf(project, file, action))
    known.set(key, kind)
    return kind
  }
}

function kindsOf(project: Project, file: string, action: string): CallerKind[] {
  return project.graph.importersOf(file).flatMap((edge): CallerKind[] => {
    const names = edge.names.filter(({ imported }) => imported === action || imported === '*')
    if (names.length === 0 || edge.typeOnly) return []
    if (edge.reexport || names.some(({ imported }) => imported === '*')) return ['unknown']
    const text = project.scripts.get(edge.from)
    if (text === undefined) return ['unknown']
    const parsed = parse(edge.from, text)
    return names.flatMap(({ local }) => findActionUses(parsed, local).map(({ kind }) => kind))
  })
}
