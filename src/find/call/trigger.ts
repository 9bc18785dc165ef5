// What sets a call off: a form's submit, an effect, or anything else.
import type * as t from '@babel/types'
import type { Parsed } from '../../ast/parse.js'
import type { NodePath } from '../../ast/traverse.js'
import type { Trigger } from './call-site.js'
import { isArgumentOf, referencesTo, submitForm } from '../form/submit-form.js'
import { readSubmitHandler } from '../form/submit-handler.js'

const effectHooks = new Set(['useEffect', 'useLayoutEffect', 'useInsertionEffect'])

/** What sets off the function around `call`. */
export function findTrigger(call: NodePath<t.CallExpression>, parsed: Parsed): Trigger {
  const effect = effectAround(call, new Set())
  if (effect) return effect
  const fn = call.getFunctionParent()
  if (fn && submitForm(fn)) return { kind: 'submit', reading: readSubmitHandler(call, parsed) }
  return { kind: 'function' }
}

type Effect = Extract<Trigger, { kind: 'effect' }>

/** The effect that runs what stands at `at`; `null` where something else may too. */
function effectAround(at: NodePath, seen: Set<t.Node>): Effect | null {
  const fn = at.getFunctionParent()
  if (!fn || seen.has(fn.node)) return null
  seen.add(fn.node)
  const outer = effectOf(fn, seen)
  return outer && isInLoop(at, fn) ? { kind: 'effect', again: 'in a loop' } : outer
}

function effectOf(fn: NodePath<t.Function>, seen: Set<t.Node>): Effect | null {
  if (isArgumentOf(fn, new Set(['setInterval']))) return { kind: 'effect', again: 'by `setInterval`' }
  if (isArgumentOf(fn, effectHooks)) {
    const isAlways = fn.parentPath?.isCallExpression() === true && fn.parentPath.node.arguments.length === 1
    return { kind: 'effect', again: isAlways ? 'after every render' : null }
  }
  // A named function counts as an effect only where effects are all that calls it.
  const references = referencesTo(fn)
  const callers = references.length > 0 ? references : fn.parentPath?.isCallExpression() ? [fn.parentPath] : []
  const effects = callers.map((each) => effectAround(each, seen))
  if (effects.length === 0 || effects.includes(null)) return null
  return effects.find((each) => each?.again) ?? effects[0]!
}

function isInLoop(at: NodePath, fn: NodePath): boolean {
  return at.findParent((path) => path === fn || path.isLoop()) !== fn
}
