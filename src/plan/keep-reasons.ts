// Why a unit stays an endpoint: it is read from, a machine calls it, or nobody does.
import { diagnose, type Diagnostic } from '../diagnostics.js'
import type { CallSite } from '../find/call/call-site.js'
import type { Reach } from './caller-reach.js'
import type { UnitContext } from './decide-unit.js'
import { configHints } from './config-problems.js'
import { keptThin } from './kept-thin.js'
import { declaredKeeps } from './outside-callers.js'

/**
 * A token that the handler accepts says that machines call it, a page that calls it says that people do. Which of them sends
 * the token is not known, so the unit neither moves nor counts as an endpoint of machines.
 */
export function tokenProblems(
  { route, handler }: UnitContext,
  callers: readonly { call: CallSite; reach: Reach }[],
): Diagnostic[] {
  const page = callers.find(({ reach }) => reach.byPeople)
  const token = [...route.keeps, ...handler.keeps].find(({ code }) => code === 'route/bearer-token')
  return page && token ? [diagnose('route/takes-token', token.at, `${page.call.file}:${page.call.at.line}`)] : []
}

/**
 * Every reason to keep the unit; empty where it is meant for people.
 * @param callers the calls that name the endpoint, with who runs them
 * @param open those that may mean it among others
 */
export function keepReasons(
  { project, facts, app, rules, route, handler, method, reads }: UnitContext,
  callers: readonly { call: CallSite; reach: Reach }[],
  open: readonly { call: CallSite }[],
): Diagnostic[] {
  if (method === 'GET' || method === 'HEAD') return [diagnose('unit/read', handler.at)]
  const byPeople = callers.some(({ reach }) => reach.byPeople)
  const proven = oncePerCode([
    ...route.keeps,
    ...handler.keeps,
    ...declaredKeeps(facts.declared, route, handler.method, app),
    ...keptThin(project, route, handler),
    ...ofPrograms(callers),
  ]).filter(({ code }) => !byPeople || code !== 'route/bearer-token')
  const hints = byPeople ? [] : oncePerCode([...route.hints, ...configHints(rules, route)])
  // A method without a body meets no limit of the body.
  const sends = handler.inputs.length === 0 || handler.inputs.some(({ kind }) => kind === 'json' || kind === 'formData')
  const found = [...proven, ...hints.filter(({ code }) => !proven.some((other) => other.code === code))].filter(
    ({ code }) => code !== 'route/large-body' || sends,
  )
  if (found.length > 0 || callers.length > 0) return found
  const [perhaps] = open
  if (perhaps) return [diagnose('unit/perhaps-called', handler.at, `${perhaps.call.file}:${perhaps.call.at.line}`)]
  if (handler.method !== 'ANY') return [diagnose('unit/no-caller', handler.at)]
  if (route.handlers.length > 1) return [diagnose('unit/other-methods', handler.at)]
  const [read] = reads
  return [
    read
      ? diagnose('unit/only-read', handler.at, `${read.file}:${read.at.line}`)
      : diagnose('unit/no-caller', handler.at),
  ]
}

/** Nothing but other programs of the repository calls it. */
function ofPrograms(callers: readonly { call: CallSite; reach: Reach }[]): Diagnostic[] {
  return callers.flatMap(({ call, reach: { program } }) =>
    program && callers.every(({ reach }) => reach.program)
      ? [diagnose('unit/called-by-program', call.at, program.dir, program.kind)]
      : [],
  )
}

/** The first place is enough. */
function oncePerCode(found: readonly Diagnostic[]): Diagnostic[] {
  return found.filter(({ code }, i) => found.findIndex((other) => other.code === code) === i)
}
