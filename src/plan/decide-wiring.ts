// How a caller reaches its action.
import { diagnose, type Diagnostic } from '../diagnostics.js'
import type { CallSite } from '../find/call-site.js'
import type { Preference } from '../settings.js'
import type { Wiring } from './migration-plan.js'

/** `action-state` for the submit handlers that can be split, `direct-call` for everything else; says why where a form keeps its handler. */
export function decideWiring(call: CallSite, prefer: Preference): { wiring: Wiring; diagnostics: Diagnostic[] } {
  if (call.trigger.kind !== 'submit') return { wiring: 'direct-call', diagnostics: [] }
  const { reading } = call.trigger
  if ('obstacle' in reading)
    return { wiring: 'direct-call', diagnostics: [diagnose('form/kept-direct', call.at, reading.obstacle)] }
  const kept = prefer === 'preserve' ? [] : reading.handler.states.filter(({ why }) => why !== null)
  return {
    wiring: 'action-state',
    diagnostics: kept.map(({ name, why }) => diagnose('form/kept-state', call.at, name, why!)),
  }
}
