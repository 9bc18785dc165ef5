// Gives every ready unit its action file and a name that nothing else has there.
import path from 'node:path'
import type { Project } from '../project/project.js'
import type { Settings } from '../settings.js'
import { actionNames, domainOf } from './action-name.js'
import { findActionHome, isActionFile } from './action-files.js'
import type { MigrationUnit } from './migration-plan.js'

/**
 * Names are given over all units of the project: which ones are selected later makes no difference. Of two routes that would
 * have the same one, the shorter gets it: `deleteSkill` is `/api/skills/[id]`, not `/api/events/[id]/skills`.
 * @returns all units, sorted by route and method.
 */
export function nameActions(project: Project, units: readonly MigrationUnit[], settings: Settings): MigrationUnit[] {
  const sorted = [...units].sort(
    (a, b) => compare(a.route, b.route) || compare(a.method, b.method) || compare(a.id, b.id),
  )
  const taken = new Set<string>()
  const named = new Map([...sorted].sort((a, b) => depth(a) - depth(b)).map((unit) => [unit, withName(unit)] as const))
  return sorted.map((unit) => named.get(unit)!)

  function withName(unit: MigrationUnit): MigrationUnit {
    if (!unit.action) return unit
    const app = project.apps.find(
      ({ dir }) =>
        unit.file.startsWith(dir === '' ? '' : `${dir}/`) &&
        unit.id.startsWith(project.apps.length > 1 && dir !== '' ? `${dir}: ` : ''),
    )!
    const home = findActionHome(project, app, settings.actionsDir)
    const file = freeFile(project, path.posix.join(home.folder, `${domainOf(unit.route)}${home.suffix}`), home.suffix)
    const siblings = sorted.filter((other) => other.file === unit.file).map(({ method }) => method)
    const existing = project.scripts.get(file) ?? ''
    const candidates = actionNames(
      unit.method,
      unit.route,
      siblings,
      unit.action.inputs.some(({ kind }) => kind === 'query'),
    )
    const isTaken = (each: string) =>
      taken.has(`${app.dir}:${each}`) || new RegExp(`\\b(${each}|${resultTypeOf(each)})\\b`).test(existing)
    // One app-wide set: two actions of one name in different files confuse whoever imports them.
    const name = candidates.find((each) => !isTaken(each)) ?? numbered(candidates[0]!, isTaken)
    taken.add(`${app.dir}:${name}`)
    return {
      ...unit,
      action: {
        ...unit.action,
        file,
        name,
        resultType: resultTypeOf(name),
        ...(unit.action.kept
          ? { kept: { ...unit.action.kept, file: keptFile(project, file), name: `run${upper(name)}` } }
          : {}),
      },
    }
  }
}

/** How many words its route has. */
function depth({ route }: MigrationUnit): number {
  return route.split('/').filter((part) => part !== '' && !part.startsWith('[')).length
}

function resultTypeOf(name: string): string {
  return `${upper(name)}Result`
}

function upper(name: string): string {
  return name[0]!.toUpperCase() + name.slice(1)
}

/** `posts.server.ts` beside `posts.actions.ts`, unless a file of that name is for the browser, or for actions. */
function keptFile(project: Project, actionFile: string): string {
  const [, stem, extension] = /^(.*?)(?:[.-]actions?)?(\.[cm]?[jt]sx?)$/.exec(actionFile)!
  for (let count = 1; ; count++) {
    const file = `${stem}${count === 1 ? '' : `-${count}`}.server${extension}`
    if (!/^\s*['"]use (client|server)['"]/.test(project.scripts.get(file) ?? '')) return file
  }
}

/** An existing file without the directive holds something else: actions cannot join it. */
function freeFile(project: Project, file: string, suffix: string): string {
  const text = project.scripts.get(file)
  return text === undefined || isActionFile(text) ? file : file.replace(suffix, `-mutations${suffix}`)
}

function numbered(name: string, isTaken: (name: string) => boolean): string {
  let n = 2
  while (isTaken(`${name}${n}`)) n++
  return `${name}${n}`
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
