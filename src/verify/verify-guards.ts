// In: a route file, a plan step, and the action file that came of it. Out: nothing, or an error before a byte is written.
// Every check, call, assignment and throw that the handler made for the step's method must be in the action, in order.
// This reads the handler's source anew and shares nothing with the code that resolves its dispatch and edits it.
import type * as t from '@babel/types'
import type { Parsed } from '../ast/parse.js'
import type { NodePath } from '../ast/traverse.js'
import { invariant } from '../errors.js'
import { findFunction } from './exported-function.js'
import { type KnownRenames, marksOf } from './marks.js'
import { boundBy } from './request-names.js'
import type { ActionStep } from '../plan/migration-plan.js'

/**
 * Proves that the action of `step` in `action` does everything that its handler in `route` does.
 * @throws InvariantError naming the first thing that is missing.
 */
export function verifyGuards(route: Parsed, step: ActionStep, action: Parsed, renames: KnownRenames = new Map()): void {
  const handler = findFunction(route, step.route.router === 'pages' ? null : step.route.exportName)
  const written = findFunction(action, step.name)
  invariant(handler && written, `${step.unit}: handler and action are both there`)
  const inputs = new Set([
    ...step.inputs.flatMap((input) => ('name' in input ? [input.name] : [])),
    ...parameterNames(written),
  ])
  const found = marksOf(action, written, { method: null, inputs, renames: new Map(), expands: false, depth: 0 })
  // A function that gets a part of the request may have become part of the action, or be called by it as before.
  const missing = [true, false].map((expands) =>
    firstMissing(marksOf(route, handler, { method: step.route.method, inputs, renames, expands, depth: 0 }), found),
  )
  invariant(missing.includes(null), `${step.unit}: the action lost \`${missing[0]}\` of its handler`)
}

/** The first of `wanted` that does not follow the ones before it in `found`; `null` where all do. */
function firstMissing(wanted: readonly string[], found: readonly string[]): string | null {
  let at = 0
  for (const mark of wanted) {
    const next = found.indexOf(mark, at)
    if (next === -1) return mark
    at = next + 1
  }
  return null
}

function parameterNames(fn: NodePath<t.Function>): string[] {
  return fn.node.params.flatMap((param) => Object.keys(boundBy(param)))
}
