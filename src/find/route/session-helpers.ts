// Calls that take the request only to find the session in it. In an action they need no request: the helper reads the
// cookies itself, or has a sibling that does.
import type * as t from '@babel/types'
import { importOrigin } from '../../ast/import-origin.js'
import type { NodePath } from '../../ast/traverse.js'

/**
 * Finds the form of a project's helper that takes no request: for `getSessionFromRequest`, imported into `file` under
 * `localName`, the `getSession` beside it. `null` where there is none that provably does the same.
 */
export type HelperWithoutRequest = (file: string, localName: string) => { name: string; source: string } | null

/** A call that keeps its meaning without the request. */
export interface SessionCall {
  call: NodePath<t.CallExpression>
  /** Arguments that stay. */
  keep: readonly t.Node[]
  /** The function to call instead, imported from `source`; `null` where the same one takes fewer arguments. */
  instead: { name: string; source: string } | null
}

/** What `call`, which gets the request as an argument, becomes in an action; `null` where we know no such form. */
export function sessionCall(
  call: NodePath<t.CallExpression>,
  isHttp: (node: t.Node) => boolean,
  file: string,
  helperWithoutRequest: HelperWithoutRequest | undefined,
): SessionCall | null {
  const callee = call.get('callee') as NodePath
  const keep = call.node.arguments.filter((argument) => !isHttp(argument))
  const origin = importOrigin(callee)
  if (origin && /^next-auth(\/next)?$/.test(origin.source) && /^(unstable_)?getServerSession$/.test(origin.imported)) {
    return keep.length === call.node.arguments.length - 2 ? { call, keep, instead: null } : null
  }
  if (!callee.isIdentifier() || keep.length > 0) return null
  const instead = helperWithoutRequest?.(file, callee.node.name) ?? null
  return instead && { call, keep, instead }
}
