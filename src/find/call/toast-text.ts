// The text of a toast: `toast.error(text)`.
import { importOrigin } from '../../ast/import-origin.js'
import { isMember, memberName } from '../../ast/member.js'
import type { NodePath } from '../../ast/traverse.js'

/** Libraries that render the text as a child of an element, where `undefined` and an empty text look the same. */
const libraries: readonly string[] = ['react-hot-toast', 'sonner']

/** Whether `path` is what a toast shows. */
export function isToastText(path: NodePath): boolean {
  const call = path.parentPath
  if (!call?.isCallExpression() || path.listKey !== 'arguments' || path.key !== 0) return false
  const callee = call.get('callee') as NodePath
  const isKind =
    isMember(callee) && /^(error|success|loading|info|warning|message)$/.test(memberName(callee.node) ?? '')
  const origin = importOrigin(isKind ? (callee.get('object') as NodePath) : callee)
  return origin !== null && libraries.includes(origin.source) && /^(toast|default)$/.test(origin.imported)
}
