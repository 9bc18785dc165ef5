// `.catch(serverError)`: a crash of the action arrives as a failure, as it did from a route.
import type { CallSite } from '../find/call/call-site.js'
import type { ActionStep } from '../plan/migration-plan.js'

/** What every failure has, and the type of `serverError` with it. */
const known = ['success', 'status', 'error', 'errors']

/** A call, and the action that is called in its place. */
export interface CrashingCall {
  call: Pick<CallSite, 'response'>
  action: Pick<ActionStep, 'errorField'>
}

/**
 * The link of the chain.
 * @param helper the local name of `serverError`.
 * @param calls the calls that it stands behind.
 * @param typescript where the type names what else is read of a failure: `.catch(serverError<'detail'>)`.
 */
export function crashCatch(
  helper: string,
  calls: readonly CrashingCall[],
  { typescript, quote }: { typescript: boolean; quote: string },
): string {
  const fields = typescript ? [...new Set(calls.flatMap(readOfFailures))].sort() : []
  const named = fields.map((field) => `${quote}${field}${quote}`).join(' | ')
  return `.catch(${helper}${named && `<${named}>`})`
}

function readOfFailures({ call, action }: CrashingCall): string[] {
  return call.response.uses
    .flatMap((use) => {
      switch (use.kind) {
        case 'field': {
          const { outcome, guard } = use
          const isRead = guard ? guard !== 'success' : outcome === 'failure'
          return isRead && use.field !== action.errorField ? [use.field] : []
        }
        case 'body':
          return use.outcome === 'failure' ? use.members : []
        case 'text':
          return use.shows && use.shows.field !== action.errorField ? [use.shows.field] : []
        default:
          return []
      }
    })
    .filter((field) => !known.includes(field))
}
