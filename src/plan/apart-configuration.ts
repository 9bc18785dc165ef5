// What a route file sets up when it is loaded goes along with its handlers. Where handlers stay, both files run it, so it
// must not be about something that both share: that would be set up twice, or used before it is.
import type * as t from '@babel/types'
import { topLevel } from '../action-text/needed-code.js'
import { parse, type Parsed } from '../ast/parse.js'
import { rangeOf } from '../ast/range.js'
import { diagnose, type Diagnostic } from '../diagnostics.js'
import { isStateless } from '../find/route/carried-code.js'
import { configurationsOf } from '../find/route/configuration.js'
import { modulesOf } from '../find/route/module-lookup.js'
import { locate } from '../location.js'
import type { Project } from '../project/project.js'
import { sharedDeclarations } from '../route-text/shared-declarations.js'
import { blockUnit } from './block-unit.js'
import type { MigrationUnit } from './migration-plan.js'

/** Blocks the ready units whose file sets up what a handler that stays uses as well. */
export function blockApartConfiguration(project: Project, units: readonly MigrationUnit[]): MigrationUnit[] {
  const files = new Set(units.flatMap(({ action, file }) => (action ? [file] : [])))
  const reasons = new Map([...files].map((file) => [file, obstacle(project, file, units)]))
  return units.map((unit) => {
    const reason = unit.action && reasons.get(unit.file)
    if (!reason) return unit
    const diagnostics = unit.diagnostics.filter(({ code }) => code !== 'route/runs-on-load')
    return blockUnit({ ...unit, diagnostics }, reason)
  })
}

function obstacle(project: Project, file: string, units: readonly MigrationUnit[]): Diagnostic | null {
  const parsed = parse(file, project.scripts.get(file)!)
  const modules = modulesOf(project)
  const configurations = configurationsOf(parsed, modules)
  const [first] = configurations
  if (!first) return null
  const steps = units.flatMap(({ action }) => (action?.route.file === file ? [action] : []))
  const at = (node: t.Node) => locate(file, parsed.text, rangeOf(node))
  const own = configurations.find(({ of }) => of !== null)
  if (own && steps.some(({ kept }) => kept))
    return diagnose('route/module-side-effect', at(own.node), 'the route stays')
  const shared = sharedDeclarations(parsed, steps, { modules })?.names ?? []
  const name = shared.find((each) => !isStatelessIn(parsed, each))
  if (name === undefined) return null
  return diagnose('route/module-side-effect', at(first.node), `a handler that stays uses \`${name}\` too`)
}

function isStatelessIn(parsed: Parsed, name: string): boolean {
  return topLevel(parsed).every(({ names, node }) => !names.includes(name) || isStateless(node))
}
