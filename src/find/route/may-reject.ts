import type * as t from '@babel/types'
import { isWithin } from '../../ast/range.js'
import type { NodePath } from '../../ast/traverse.js'

/**
 * Could something be thrown past `fn`? Only where all its work stands in a `try` with a `catch` the answer is no: what
 * is outside of it may compare, read members of the request and answer.
 */
export function mayReject(fn: NodePath<t.Function>): boolean {
  const params = new Set(fn.node.params.flatMap((param) => (param.type === 'Identifier' ? [param.name] : [])))
  let found = false
  const note = (path: NodePath) => {
    const guarded = path.findParent(
      (parent) =>
        parent === fn || (parent.isTryStatement() && !!parent.node.handler && isWithin(path.node, parent.node.block)),
    )
    if (guarded === fn) found = true
  }
  const noteCall = (path: NodePath<t.CallExpression>) => {
    if (!startsAt(path.node, params)) note(path)
  }
  fn.traverse({
    Function: (path) => path.skip(),
    AwaitExpression: note,
    ThrowStatement: note,
    NewExpression: note,
    TaggedTemplateExpression: note,
    OptionalCallExpression: note,
    CallExpression: noteCall,
    MemberExpression(path) {
      // `user.id` of nobody throws; what Next passes, imports and caught errors are there.
      if (!isThere(path.get('object') as NodePath, params)) note(path)
    },
  })
  return found
}

function isThere(object: NodePath, params: ReadonlySet<string>): boolean {
  if (startsAt(object.node, params)) return true
  if (!object.isIdentifier()) return false
  const binding = object.scope.getBinding(object.node.name)
  return !binding || binding.path.isCatchClause() || binding.path.parentPath?.isImportDeclaration() === true
}

/** `res.status(403).end()` */
function startsAt(node: t.Node, names: ReadonlySet<string>): boolean {
  if (node.type === 'CallExpression') return startsAt(node.callee, names)
  if (node.type === 'MemberExpression') return startsAt(node.object, names)
  return node.type === 'Identifier' && names.has(node.name)
}
