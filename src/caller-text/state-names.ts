// What the parts of `const [state, submit, isPending] = useActionState(…)` are called.
import type { MirrorState } from '../find/form/mirror-state.js'
import type { FormNames } from './form-names.js'

export interface StateNames {
  submit: string
  /** What the hook returns first; `null` where nobody looks at it. */
  state: string | null
  pending: string | null
  /** What several messages are before anything was said; `null` where there are not several. */
  idle: string | null
}

/** Names that nothing in the file has yet; those of the mirrors that give way go on where they can. */
export function stateNames({ inComponent, inModule }: FormNames, mirrors: readonly MirrorState[]): StateNames {
  const pending = mirrors.find(({ role }) => role === 'pending')
  const messages = mirrors.filter(({ role }) => role === 'message')
  const [only] = messages
  const inline = messages.length === 1 && only!.guards !== null
  return {
    submit: inComponent('submit*', 'send*', 'dispatch*'),
    state: messages.length === 0 ? null : inline ? only!.name : inComponent('*State', '*Answer', '*Outcome'),
    pending: pending?.name ?? (messages.length > 0 ? inComponent('is*Pending', '*Pending', 'is*Submitting') : null),
    idle: messages.length > 1 ? inModule('*Idle', 'no*Answer', 'nothing*Yet', 'nothing*Said') : null,
  }
}
