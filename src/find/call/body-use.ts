// What becomes of the body that a client gives, and of the error that it rejects with.
import { isMember, memberName, skipChoices, skipWrappers } from '../../ast/member.js'
import type { NodePath } from '../../ast/traverse.js'
import type { BodyCall } from './body-client.js'
import type { Rejection, ResponseReads } from './call-site.js'
import { errorReads, isUnwaited } from './client-errors.js'
import { isUnreadMutation } from './mutation-value.js'
import { unreadResponse } from './response-reads.js'
import { toastPromise } from './toast-promise.js'
import { type Misfit, misfit } from './uses.js'
import { placeOf } from './wrapper-call.js'

/** Reads what stands around a call of ky or ofetch. */
export function readBodyUse({ path, gives, library, readMisfits }: BodyCall): {
  response: ResponseReads
  rejection: Rejection | null
  misfits: readonly Misfit[]
} {
  const { parentPath: parent } = skipWrappers(path)
  // Sent and forgotten: nobody is told when it fails.
  if (parent?.isArrowFunctionExpression() && isUnwaited(parent))
    return { response: unreadResponse, rejection: null, misfits: [] }
  if (!gives && !isIgnored(path) && !isUnreadValue(path)) {
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
  const isRead = taken !== null || errors.reads.some(({ kind }) => kind === 'text' || kind === 'words')
  return {
    response: {
      ...unreadResponse,
      success: taken === null ? 'none' : (taken.fields ?? 'whole'),
      members: { success: taken?.members ?? [], failure: [] },
      tellsCrashFromNetwork: isTold,
    },
    rejection: place && { place, reads },
    misfits: [...misfits, ...errors.misfits, ...(isRead ? readMisfits : [])],
  }
}

/** The value of a mutation that nobody looks at: `() => (isLiked ? ky.delete(url) : ky.post(url))`. */
function isUnreadValue(path: NodePath): boolean {
  const value = skipChoices(path)
  const fn = value.getFunctionParent()
  const isReturned =
    value.parentPath?.isReturnStatement() === true || (value.parentPath === fn && fn?.isArrowFunctionExpression())
  return isReturned === true && fn !== null && isUnreadMutation(fn)
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
