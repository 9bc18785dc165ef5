// The body of ky's error, which is read a second time: `const { message } = await error.response.json()`.
import { isMember, keyName, memberName, memberOf, shorthandOf, skipWrappers } from '../../ast/member.js'
import { rangeOf } from '../../ast/range.js'
import type { NodePath } from '../../ast/traverse.js'
import type { ErrorRead } from './call-site.js'

/** `await error.response.json()` around `error`. */
export function jsonBody(reference: NodePath): NodePath | null {
  const response = memberOf(reference, 'response')
  const json = response && memberOf(response, 'json')
  const call = json?.parentPath
  const awaited = call?.isCallExpression() && json?.key === 'callee' ? skipWrappers(call).parentPath : null
  return awaited?.isAwaitExpression() ? awaited : null
}

/** Every look at that body becomes one at the error itself, which is known to be the failure of the action; `null` where it is more than its fields. */
export function jsonReads(body: NodePath, name: string): ErrorRead[] | null {
  const text = (path: NodePath, field: string): ErrorRead => ({
    kind: 'text',
    range: rangeOf(path.node),
    name,
    field,
    sure: true,
    or: null,
    tested: false,
    optional: false,
    blank: false,
  })
  const value = skipWrappers(body)
  const { parentPath: parent } = value
  if (parent && isMember(parent) && parent.node.object === value.node) {
    const field = memberName(parent.node)
    return field === null ? null : [text(parent, field)]
  }
  const statement = parent?.parentPath
  if (!parent?.isVariableDeclarator() || !statement?.isVariableDeclaration() || !statement.inList) return null
  if (statement.node.declarations.length !== 1) return null
  const found = looksAt(parent.get('id') as NodePath)
  if (!found) return null
  const drop: ErrorRead = { kind: 'drop', range: rangeOf(statement.node), name }
  return [drop, ...found.map(({ path, field }) => text(path, field))]
}

/** The places that look at a field of what `id` takes; `null` where it is used whole, or changed. */
function looksAt(id: NodePath): { path: NodePath; field: string }[] | null {
  if (id.isObjectPattern()) {
    const taken = id.get('properties').map((property) => {
      const field = property.isObjectProperty() ? keyName(property.node) : null
      const local = property.isObjectProperty() ? (property.get('value') as NodePath) : null
      const uses = field !== null && local ? referencesOf(local) : null
      return uses && field !== null && uses.every((path) => shorthandOf(path) === null)
        ? uses.map((path) => ({ path, field }))
        : null
    })
    return taken.includes(null) ? null : taken.flatMap((each) => each!)
  }
  const looks = referencesOf(id)?.map((reference) => {
    const value = skipWrappers(reference)
    const member = value.parentPath
    const field = member && isMember(member) && member.node.object === value.node ? memberName(member.node) : null
    return field === null ? null : { path: member!, field }
  })
  return !looks || looks.includes(null) ? null : (looks as { path: NodePath; field: string }[])
}

function referencesOf(id: NodePath): readonly NodePath[] | null {
  const binding = id.isIdentifier() ? id.scope.getBinding(id.node.name) : undefined
  return binding?.constant ? binding.referencePaths : null
}
