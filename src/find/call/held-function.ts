// A function that only the code around it calls: `const save = () => axios.post(…)`, or `request = () => axios.post(…)` in a branch.
import type * as t from '@babel/types'
import { skipWrappers } from '../../ast/member.js'
import type { NodePath } from '../../ast/traverse.js'
import { isDependency } from './handed-back.js'
import { referencesTo } from '../form/submit-form.js'

/** Every mention of the name that `fn` has, by declaration or by assignment; nothing where it may have others. */
export function mentionsOf(fn: NodePath<t.Function>): readonly NodePath[] {
  const declared = referencesTo(fn)
  return declared.length > 0 ? declared : assignedMentions(fn)
}

/** `let request; if (isNew) request = () => …`: whoever calls the variable may call any of the functions that it is set to. */
function assignedMentions(fn: NodePath<t.Function>): readonly NodePath[] {
  const assignment = fn.parentPath
  if (!assignment?.isAssignmentExpression({ operator: '=' }) || !assignment.parentPath.isExpressionStatement())
    return []
  const { left } = assignment.node
  const binding = left.type === 'Identifier' ? assignment.scope.getBinding(left.name) : undefined
  if (binding?.kind !== 'let' || !binding.path.isVariableDeclarator() || binding.path.node.init) return []
  const isOne = binding.constantViolations.every(
    (each) =>
      each.isAssignmentExpression({ operator: '=' }) &&
      (each.get('right') as NodePath).isFunction() &&
      each.getFunctionParent() === binding.scope.getFunctionParent()?.path,
  )
  return isOne ? binding.referencePaths : []
}

/** Whether all that is done with what `fn` gives is to wait for it. */
export function isOnlyAwaited(fn: NodePath<t.Function>): boolean {
  const mentions = mentionsOf(fn)
  return mentions.length > 0 && mentions.every((each) => isDependency(each) || isAwaitedCall(each))
}

function isAwaitedCall({ key, parentPath: call }: NodePath): boolean {
  if (key !== 'callee' || !call?.isCallExpression()) return false
  const value = skipWrappers(call)
  return value.parentPath?.isAwaitExpression() === true && value.parentPath.parentPath.isExpressionStatement()
}
