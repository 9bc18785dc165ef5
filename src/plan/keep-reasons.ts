// Why a unit stays an endpoint: it is read from, a machine calls it, or nobody does.
import { diagnose, type Diagnostic } from '../diagnostics.js'
import type { Reach } from './caller-reach.js'
import type { UnitContext } from './decide-unit.js'
import { keptThin } from './kept-thin.js'

/**
 * Every reason to keep the unit; empty where it is meant for people.
 * @param callers the calls that name the endpoint, with who runs them
 */
export function keepReasons(
  { project, route, handler, method, reads }: UnitContext,
  callers: readonly { reach: Reach }[],
): Diagnostic[] {
  if (method === 'GET' || method === 'HEAD') return [diagnose('unit/read', handler.at)]
  const proven = [...route.keeps, ...handler.keeps, ...keptThin(project, route, handler)]
  const hints = callers.some(({ reach }) => reach.byPeople) ? [] : route.hints
  // A method without a body meets no limit of the body.
  const sends = handler.inputs.length === 0 || handler.inputs.some(({ kind }) => kind === 'json' || kind === 'formData')
  const found = [...proven, ...hints.filter(({ code }) => !proven.some((other) => other.code === code))].filter(
    ({ code }) => code !== 'route/large-body' || sends,
  )
  if (found.length > 0 || callers.length > 0) return found
  if (handler.method !== 'ANY') return [diagnose('unit/no-caller', handler.at)]
  if (route.handlers.length > 1) return [diagnose('unit/other-methods', handler.at)]
  const [read] = reads
  return [
    read
      ? diagnose('unit/only-read', handler.at, `${read.file}:${read.at.line}`)
      : diagnose('unit/no-caller', handler.at),
  ]
}
