// Whether somebody would look at a failure that an action returns.
import type { Parsed } from '../../ast/parse.js'
import { type CallerKind, findActionUses } from './action-uses.js'
import type { ExportedAction } from './exported-actions.js'
import type { FailureShape } from './failure-shape.js'

/** checked: each caller will throw a returned failure on, where it does not look at it already. */
export type CallerVerdict = CallerKind | 'checked' | { reason: string }

/** Why the failures of an action may not be returned instead of thrown; `null` where they may. */
export function refusal(
  parsed: Parsed,
  action: ExportedAction,
  shape: FailureShape,
  verdict: CallerVerdict,
): string | null {
  if (verdict === 'checked') return null
  if (typeof verdict === 'object') return verdict.reason
  const inFile = action.local ? findActionUses(parsed, action.local).map((use) => use.kind) : []
  if (inFile.some((kind) => kind !== 'uses-state'))
    return 'other code of this file calls it and does not look at what it returns'
  if (verdict === 'ignores-result') return 'a caller ignores what it returns, so the failure would vanish'
  if (verdict === 'relies-on-rejection') return 'a caller waits for it to throw'
  const renders = shape.origin !== 'mine' && hasStateSignature(action)
  if (verdict === 'uses-state' || renders) return null
  return action.inline
    ? 'it is written inside of a component, and a plain form ignores what it returns'
    : 'it is not known whether its callers look at what it returns'
}

/** `(previous, formData: FormData)`: made for `useActionState`, which is there to show what is returned. */
function hasStateSignature({ path }: ExportedAction): boolean {
  const [previous, second] = path.node.params
  if (previous?.type !== 'Identifier' || second?.type !== 'Identifier') return false
  const type = second.typeAnnotation?.type === 'TSTypeAnnotation' ? second.typeAnnotation.typeAnnotation : null
  const isFormData =
    type?.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && type.typeName.name === 'FormData'
  return isFormData || /^(formData|fd)$/.test(second.name)
}
