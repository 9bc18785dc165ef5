// What sets a call off: a form's submit, an effect, or anything else.
import type * as t from '@babel/types'
import type { NodePath } from '../../ast/traverse.js'
import type { Trigger } from './call-site.js'
import { isArgumentOf, referencesTo, submitForm } from '../form/submit-form.js'
import { readSubmitHandler } from '../form/submit-handler.js'

const effectHooks = new Set(['useEffect', 'useLayoutEffect', 'useInsertionEffect', 'setInterval'])

/** What sets off the function around `call`. */
export function findTrigger(call: NodePath<t.CallExpression>, source: string): Trigger {
  const fn = call.getFunctionParent()
  if (fn && runsInEffect(fn, new Set())) return { kind: 'effect' }
  if (fn && submitForm(fn)) return { kind: 'submit', reading: readSubmitHandler(call, source) }
  return { kind: 'function' }
}

function runsInEffect(fn: NodePath<t.Function>, seen: Set<t.Node>): boolean {
  if (seen.has(fn.node)) return false
  seen.add(fn.node)
  if (isArgumentOf(fn, effectHooks)) return true
  const outer = fn.getFunctionParent()
  const references = referencesTo(fn)
  // A named function counts as an effect only where effects are all that calls it.
  if (references.length > 0)
    return references.every(
      (reference) => reference.getFunctionParent() !== null && runsInEffect(reference.getFunctionParent()!, seen),
    )
  const isInvoked = fn.parent.type === 'CallExpression'
  return isInvoked && outer !== null && runsInEffect(outer, seen)
}
