// What a function of the project's own puts into its body before it sends that: `data.timestamp = timestamp`.
import type * as t from '@babel/types'
import { memberName } from '../../ast/member.js'
import { rangeOf } from '../../ast/range.js'
import type { NodePath } from '../../ast/traverse.js'
import type { SetFields } from './call-site.js'
import { type Argument, argumentOf, givenFor, type Names } from './wrapper-arguments.js'

export interface FieldSetting {
  key: string
  value: Argument
}

/** One statement that does so; `null` for every other. */
export function settingIn(statement: t.Node, names: Names): (FieldSetting & { target: Argument }) | null {
  const assigned = statement.type === 'ExpressionStatement' ? statement.expression : null
  if (assigned?.type !== 'AssignmentExpression' || assigned.operator !== '=') return null
  const { left, right } = assigned
  if (left.type !== 'MemberExpression' || left.object.type !== 'Identifier') return null
  const key = memberName(left)
  const target = names.arguments.get(left.object.name)
  const value = argumentOf(right, names)
  return key !== null && target && value && !value.default
    ? { key, target, value: { index: value.index, key: value.key } }
    : null
}

/** What is put into the body; `null` where anything else is changed. */
export function fieldsSet(
  settings: readonly (FieldSetting & { target: Argument })[],
  body: Argument | null,
): FieldSetting[] | null {
  const isBody = ({ target }: { target: Argument }) => target.index === body?.index && target.key === body.key
  return settings.every(isBody) ? settings.map(({ key, value }) => ({ key, value })) : null
}

/**
 * What a call has put into `body`, which it gives; `undefined` where that is not written out.
 * Its arguments are evaluated in another order then: none of them may do anything.
 */
export function setAtCall(
  call: NodePath<t.CallExpression>,
  body: t.Node,
  sets: readonly FieldSetting[],
): SetFields | null | undefined {
  if (sets.length === 0) return null
  const given = sets.map(({ key, value }) => ({ key, node: givenFor(call.node.arguments, value) }))
  const fields = given.flatMap(({ key, node }) => (node && isCalm(node) ? [{ key, range: rangeOf(node) }] : []))
  return fields.length === sets.length ? { fields, into: placeFor(body, call, sets) } : undefined
}

function isCalm({ type }: t.Node): boolean {
  return /^(Identifier|(String|Numeric|Boolean|Null)Literal)$/.test(type)
}

/** Nobody looks again at an object that is made at the call, or right above it for this call alone. */
function placeFor(body: t.Node, call: NodePath, sets: readonly FieldSetting[]): SetFields['into'] {
  if (body.type === 'ObjectExpression') {
    const isOpen = body.properties.some((property) => {
      if (property.type !== 'ObjectProperty' || property.computed) return true
      return (
        property.key.type !== 'Identifier' ||
        sets.some(({ key }) => 'name' in property.key && property.key.name === key)
      )
    })
    return isOpen || body.properties.length === 0 ? 'itself' : 'literal'
  }
  const binding = body.type === 'Identifier' ? call.scope.getBinding(body.name) : undefined
  const declarator = binding?.path
  const isOwn =
    binding?.constant === true &&
    binding.referencePaths.length === 1 &&
    declarator?.isVariableDeclarator() === true &&
    declarator.node.init?.type === 'ObjectExpression' &&
    declarator.getFunctionParent() === call.getFunctionParent()
  return isOwn ? 'copy' : 'itself'
}
