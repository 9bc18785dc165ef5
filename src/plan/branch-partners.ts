// A call that is one of two can only become an action where the other one does too, and is read in the same way.
import { responseEdits } from '../caller-text/response-edits.js'
import { diagnose, type Diagnostic } from '../diagnostics.js'
import type { Project } from '../project/project.js'
import { blockUnit } from './block-unit.js'
import type { ActionStep, CallerStep, MigrationUnit } from './migration-plan.js'

/** Blocks the ready units with a call whose other way is none of a ready unit, or would be written differently. */
export function blockLoneBranches(project: Project, units: readonly MigrationUnit[]): MigrationUnit[] {
  const ways = waysByPlace(units)
  return units.map((unit) => {
    const reason = unit.action && reasonAgainst(project, unit.action, unit.callers, ways)
    return reason ? blockUnit(unit, reason) : unit
  })
}

/** For each unit the index of the first one that it shares a call with, itself where there is none: they cannot be told apart. */
export function firstPartners(units: readonly MigrationUnit[]): number[] {
  const ways = waysByPlace(units)
  const first = units.map((_unit, i) => i)
  // A unit may join two that came before it, so until nothing changes.
  for (let changed = true; changed;) {
    changed = false
    for (const [i, unit] of units.entries())
      for (const { unit: other } of unit.callers.flatMap((caller) => waysOf(caller, ways))) {
        const lowest = Math.min(first[i]!, first[units.indexOf(other)]!)
        changed ||= lowest < first[i]!
        first[i] = lowest
      }
  }
  return first
}

interface Way {
  unit: MigrationUnit
  caller: CallerStep
}

function waysByPlace(units: readonly MigrationUnit[]): ReadonlyMap<string, readonly Way[]> {
  const ways = new Map<string, Way[]>()
  for (const unit of units)
    for (const caller of unit.callers)
      if (caller.call.branch) ways.set(placeOf(caller), [...(ways.get(placeOf(caller)) ?? []), { unit, caller }])
  return ways
}

function placeOf({ file, call }: CallerStep): string {
  return `${file}:${call.range.start}`
}

function waysOf(caller: CallerStep, ways: ReadonlyMap<string, readonly Way[]>): readonly Way[] {
  return caller.call.branch ? (ways.get(placeOf(caller)) ?? []) : []
}

function reasonAgainst(
  project: Project,
  action: ActionStep,
  callers: readonly CallerStep[],
  ways: ReadonlyMap<string, readonly Way[]>,
): Diagnostic | null {
  for (const caller of callers.filter(({ call, wiring }) => call.branch && wiring !== 'none')) {
    const { call } = caller
    const others = waysOf(caller, ways).filter((way) => way.caller.call.branch?.holds !== call.branch!.holds)
    const [other] = others
    if (!other || others.length > 1) return diagnose('call/other-branch-stays', call.at, 'another URL')
    if (!other.unit.action || other.caller.wiring === 'none')
      return diagnose('call/other-branch-stays', call.at, other.unit.id)
    const source = project.scripts.get(caller.file)!
    const written = JSON.stringify(responseEdits(source, call, action))
    if (written !== JSON.stringify(responseEdits(source, other.caller.call, other.unit.action)))
      return diagnose('call/branches-differ', call.at, other.unit.id)
  }
  return null
}
