import type { NodePath } from './traverse.js'

// Functions of the language that only compute.
const pure = ['encodeURIComponent', 'encodeURI', 'String', 'Number']

/** Whether evaluating `path` does more than reading: it calls, awaits or assigns, so other work cannot overtake it. */
export function doesWork(path: NodePath): boolean {
  let works = isWork(path)
  path.traverse({ Expression: (inner) => void (works ||= isWork(inner)) })
  return works
}

function isWork(path: NodePath): boolean {
  if (path.isCallExpression()) {
    const callee = path.get('callee')
    return !callee.isIdentifier() || !pure.includes(callee.node.name) || path.scope.hasBinding(callee.node.name, true)
  }
  return (
    path.isOptionalCallExpression() ||
    path.isNewExpression() ||
    path.isAwaitExpression() ||
    path.isYieldExpression() ||
    path.isAssignmentExpression() ||
    path.isUpdateExpression() ||
    path.isTaggedTemplateExpression()
  )
}
