// The session of a `pages/api` handler that stays, thin: the function that it shares with an action takes what reads it.
import type { Handler } from '../find/route/handler.js'
import { importOrigin } from '../ast/import-origin.js'
import { rangeOf } from '../ast/range.js'
import { type Edit, slice } from '../edit/edit.js'
import type { NewImport } from '../edit/write-import.js'
import type { NodePath } from '../ast/traverse.js'
import { sessionEdits } from './session-edits.js'

/** What the shared function calls the function that reads the session. */
export const sessionReader = 'readSession'

/** Is there nothing to ask, or one call of an import that imports alone are passed to besides the request? */
export function isReadApart({ sessions, parsed }: Handler): boolean {
  const [session, ...others] = sessions
  if (!session) return true
  const { call, keep } = session
  const args = (call.get('arguments') as NodePath[]).filter(({ node }) => keep.includes(node))
  const named = [call.get('callee') as NodePath, ...args]
  return others.length === 0 && named.every(isImport) && !new RegExp(`\\b${sessionReader}\\b`).test(parsed.text)
}

function isImport(path: NodePath): boolean {
  return path.isIdentifier() && importOrigin(path) !== null
}

/** The edit that reads the session through the parameter, the parameter's type, and what that type needs. */
export function takenSession({ sessions }: Handler): { edits: Edit[]; type: string; needs: NewImport } | null {
  const [session] = sessions
  if (!session) return null
  const { call, instead } = session
  return {
    edits: [{ ...rangeOf(call.node), text: `${sessionReader}()` }],
    type: instead ? `() => ReturnType<typeof ${instead.name}>` : '() => Promise<Session | null>',
    needs: instead
      ? { source: instead.source, name: instead.name, typeOnly: true }
      : { source: 'next-auth', name: 'Session', typeOnly: true },
  }
}

/** `() => getServerSession(authOptions)`, as an action asks. `imports` gets what that needs besides the route's imports. */
export function askedByAction(handler: Handler, imports: Map<string, NewImport>): string | null {
  const [session] = handler.sessions
  if (!session) return null
  const range = rangeOf(session.call.node)
  return `() => ${slice(handler.parsed.text, range, sessionEdits(handler, imports))}`
}
