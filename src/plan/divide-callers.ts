// In: the calls of one endpoint. Out: those that can get the action, with how, and those that go on calling the route
// where routes are kept. Where they are not, all calls move or none does, so none is set apart.
import { diagnose, type Diagnostic } from '../diagnostics.js'
import type { CallSite } from '../find/call/call-site.js'
import type { HandlerInput } from '../find/route/route-file.js'
import { decideShape, type Shape } from './action-shape.js'
import { callArguments, parameterOrder } from './call-arguments.js'
import type { Reach } from './caller-reach.js'
import type { UnitContext } from './decide-unit.js'
import { decideWiring } from './decide-wiring.js'
import { effectNotes } from './in-effect.js'
import type { Match } from './match-url.js'
import type { CallerStep, Wiring } from './migration-plan.js'

export interface ReachedCall {
  call: CallSite
  match: Match
  reach: Reach
}

export interface JudgedCall extends ReachedCall {
  args: CallerStep['args']
  wiring: Wiring
  /** Everything that there is to say about this call. */
  diagnostics: readonly Diagnostic[]
}

export interface DividedCalls {
  moving: readonly JudgedCall[]
  staying: readonly JudgedCall[]
  /** What those that move need of the action. */
  shape: Shape
  /** What the action takes, in the order of its parameters. */
  inputs: readonly HandlerInput[]
}

/** Divides the calls of a unit. Where no call can move there is nothing to divide, and `staying` is empty. */
export function divideCallers(context: UnitContext, calls: readonly ReachedCall[]): DividedCalls {
  const all = judge(context, calls)
  const divided = context.settings.keepRoutes ? divide(context, all, []) : null
  return divided ?? { ...all, staying: [] }
}

/** What the action returns depends on who reads it, so those that are left are judged again. */
function divide(context: UnitContext, judged: Judged, staying: readonly JudgedCall[]): DividedCalls | null {
  const { moving } = judged
  const stuck = moving.filter(({ diagnostics }) => diagnostics.some(isError))
  if (stuck.length === moving.length) return null
  if (stuck.length === 0) return { ...judged, staying }
  const others = moving.filter((each) => !stuck.includes(each))
  return divide(context, judge(context, others), [...staying, ...stuck])
}

type Judged = Omit<DividedCalls, 'staying'>

function judge({ project, route, handler, settings }: UnitContext, calls: readonly ReachedCall[]): Judged {
  const shape = decideShape(
    handler,
    calls.map(({ call }) => call),
    settings.keepRoutes,
  )
  // A route that stays has to be able to call what the action does: the action takes no form as it is then.
  const isOnly =
    !settings.keepRoutes &&
    calls.length === 1 &&
    !shape.status &&
    shape.data !== 'whole' &&
    handler.inputs.every(({ kind }) => kind === 'json' || kind === 'formData')
  const inputs = parameterOrder(
    handler.inputs,
    calls.map(({ call }) => call),
  )
  const moving = calls.map(({ call, match, reach }): JudgedCall => {
    const { args, diagnostics } = callArguments(inputs, match, call)
    const { wiring, diagnostics: notes } = decideWiring(call, settings.prefer, isOnly)
    // How another program calls is nobody's trouble: it goes on.
    const own = reach.program
      ? reach.diagnostics
      : [
          ...shape.diagnostics.filter(({ at }) => at === call.at),
          ...reach.diagnostics,
          ...call.problems,
          ...effectNotes(project, route.file, call),
          ...inexact(call, match),
          ...diagnostics,
          ...notes,
        ]
    return { call: shape.silent ? silently(call) : call, match, reach, args, wiring, diagnostics: own }
  })
  return { moving, shape, inputs }
}

/** Some failures have an empty text now, where their answer had none. */
function silently(call: CallSite): CallSite {
  const reads = call.rejection?.reads.map((read) => (read.kind === 'text' ? { ...read, silent: true as const } : read))
  return call.rejection && reads ? { ...call, rejection: { ...call.rejection, reads } } : call
}

/** One note for each reason why a call goes on calling the route. */
export function staysNotes({ call, diagnostics }: JudgedCall): Diagnostic[] {
  return diagnostics.filter(isError).map(({ message }) => diagnose('caller/keeps-route', call.at, message))
}

/** A document that names the route stays right; a tool that calls it is a reason why it is there. */
export function outsideNote({ code, at, message }: Diagnostic): Diagnostic[] {
  return code === 'unit/called-by-tool' ? [diagnose('caller/keeps-route', at, message)] : []
}

function inexact(call: CallSite, match: Match): Diagnostic[] {
  return match.exact ? [] : [diagnose('call/dynamic-url', call.at, `it may mean ${match.route.path}`)]
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error'
}
