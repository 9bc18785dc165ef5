// How a caller reaches its action.
import { diagnose, type Diagnostic } from '../diagnostics.js'
import type { CallSite } from '../find/call/call-site.js'
import type { Preference } from '../settings.js'
import type { Wiring } from './migration-plan.js'

interface Decision {
  wiring: Wiring
  diagnostics: Diagnostic[]
}

/**
 * `action-state` for the submit handlers that can be split, `form-action` for those that need no script at all where that
 * is preferred, `direct-call` for everything else; says why where a form gets less than it could.
 * @param isOnly no other call uses the action, and its URL holds no values: the form can send everything there is.
 */
export function decideWiring(call: CallSite, prefer: Preference, isOnly: boolean): Decision {
  if (call.trigger.kind !== 'submit') return { wiring: 'direct-call', diagnostics: [] }
  const { reading } = call.trigger
  if ('obstacle' in reading)
    return { wiring: 'direct-call', diagnostics: [diagnose('form/kept-direct', call.at, reading.obstacle)] }
  const { progressive, states } = reading.handler
  const kept = prefer === 'preserve' ? [] : states.filter(({ why }) => why !== null)
  const notes = kept.map(({ name, why }) => diagnose('form/kept-state', call.at, name, why!))
  if (prefer !== 'progressive') return { wiring: 'action-state', diagnostics: notes }
  const obstacle =
    'obstacle' in progressive
      ? progressive.obstacle
      : isOnly
        ? null
        : 'its action needs more than the form sends, or is called elsewhere too'
  if (obstacle !== null)
    return { wiring: 'action-state', diagnostics: [...notes, diagnose('form/not-progressive', call.at, obstacle)] }
  return { wiring: 'form-action', diagnostics: [diagnose('form/network-failure-reaches-boundary', call.at)] }
}
