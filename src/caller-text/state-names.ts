// What the parts of `const [state, submit, isPending] = useActionState(…)` are called.
import type { MirrorState } from '../find/form/mirror-state.js'

export interface StateNames {
  submit: string
  /** What the hook returns first; `null` where nobody looks at it. */
  state: string | null
  pending: string | null
  idle: string
}

/** Names that nothing in the file has yet; those of the mirrors that give way go on where they can. */
export function stateNames(
  names: readonly string[],
  messages: readonly MirrorState[],
  pending: MirrorState | undefined,
): StateNames {
  const taken = new Set(names)
  const free = (...candidates: string[]) => candidates.find((name) => !taken.has(name)) ?? `${candidates[0]}Action`
  const [only] = messages
  const inline = messages.length === 1 && only!.guards !== null
  return {
    submit: free('submit', 'send', 'dispatch'),
    state: messages.length === 0 ? null : inline ? only!.name : free('state', 'answer', 'outcome'),
    pending: pending?.name ?? (messages.length > 0 ? free('isPending', 'pending', 'isSubmitting') : null),
    idle: free('idle', 'noAnswer', 'nothingYet', 'nothingSaid'),
  }
}
