// What becomes of the body that a client gives, and of the error that it rejects with.
import { isMember, memberName, skipWrappers } from '../../ast/member.js'
import type { NodePath } from '../../ast/traverse.js'
import type { BodyCall } from './body-client.js'
import type { Rejection, ResponseReads } from './call-site.js'
import { errorReads, isUnwaited } from './client-errors.js'
import { unreadResponse } from './response-reads.js'
import { toastPromise } from './toast-promise.js'
import { type Misfit, misfit } from './uses.js'
import { placeOf } from './wrapper-call.js'

/** Reads what stands around a call of ky or ofetch. */
export function readBodyUse({ path, gives, library }: BodyCall): {
  response: ResponseReads
  rejection: Rejection | null
  misfits: readonly Misfit[]
} {
  const { parentPath: parent } = skipWrappers(path)
  // Sent and forgotten: nobody is told when it fails.
  if (parent?.isArrowFunctionExpression() && isUnwaited(parent))
    return { response: unreadResponse, rejection: null, misfits: [] }
  if (!gives && !isIgnored(path)) {
    const { misfits } = misfit('call/response-escapes', path.node, 'its response is used, and not only the body')
    return { response: unreadResponse, rejection: null, misfits }
  }
  if (toastPromise(path)) {
    const { place } = placeOf(path, false)
    return { response: unreadResponse, rejection: place && { place, reads: [] }, misfits: [] }
  }
  const { place, taken, misfits = [] } = placeOf(path, gives && !endsUnread(path))
  const errors = errorReads(path, library)
  const isTold = errors.reads.some((each) => each.kind === 'check' && (library === 'ky' || !each.guards))
  // ky rejects with another error where no answer came, as the call of an action does.
  const reads =
    library === 'ky' ? errors.reads.map((each) => ('guards' in each ? { ...each, guards: true } : each)) : errors.reads
  return {
    response: {
      ...unreadResponse,
      success: taken === null ? 'none' : (taken.fields ?? 'whole'),
      members: { success: taken?.members ?? [], failure: [] },
      tellsCrashFromNetwork: isTold,
    },
    rejection: place && { place, reads },
    misfits: [...misfits, ...errors.misfits],
  }
}

/** Only `.catch(…)` and `.finally(…)` behind it, in a statement of its own. */
function endsUnread(path: NodePath): boolean {
  const value = skipWrappers(path)
  const member = value.parentPath
  if (!member || !isMember(member) || !/^(catch|finally)$/.test(memberName(member.node) ?? '')) return false
  const link = member.parentPath
  return link?.isCallExpression() === true && member.key === 'callee' && (isIgnored(link) || endsUnread(link))
}

/** A statement, awaited or not. */
function isIgnored(path: NodePath): boolean {
  const value = skipWrappers(path)
  const outer = value.parentPath?.isAwaitExpression() ? skipWrappers(value.parentPath) : value
  return outer.parentPath?.isExpressionStatement() === true
}
