// What a name stands for: a constant, a member of one, a member of an enum, of this module or an imported one.
import type * as t from '@babel/types'
import { constantInit } from '../../ast/constant-init.js'
import { bindingOrigin } from '../../ast/import-origin.js'
import { memberName } from '../../ast/member.js'
import type { Scope } from '../../ast/traverse.js'
import { untyped } from '../../ast/without-casts.js'
import { isPlainProperty, keyOf } from './answer-body.js'
import { exportedExpression, valueBehind } from './exported-function.js'
import type { ModuleLookup } from './module-lookup.js'

/** Where the names of an expression are looked up. */
export interface Names {
  scope: Scope
  file: string
  modules: ModuleLookup
}

/** The expression that a constant, or a member of one, is set to; `null` where that is not known. */
export function standingAt(node: t.Node, names: Names): t.Node | null {
  const bare = untyped(node as t.Expression)
  if (bare.type === 'Identifier') return constant(bare.name, names)
  if (bare.type !== 'MemberExpression' && bare.type !== 'OptionalMemberExpression') return null
  const name = memberName(bare)
  const holder = name === null ? null : standingAt(bare.object, names)
  const object = holder && unfrozen(holder)
  if (object?.type === 'TSEnumDeclaration')
    return object.members.find((each) => nameOf(each) === name)?.initializer ?? null
  if (object?.type !== 'ObjectExpression' || !object.properties.every(isPlainProperty)) return null
  const entry = object.properties.filter(isPlainProperty).findLast((each) => keyOf(each) === name)
  return entry ? untyped(entry.value as t.Expression) : null
}

function constant(name: string, { scope, file, modules }: Names): t.Node | null {
  const binding = scope.getBinding(name)
  if (!binding) return null
  const origin = bindingOrigin(binding)
  if (!origin) {
    if (binding.path.isTSEnumDeclaration()) return binding.path.node
    const init = constantInit(binding)
    return init && untyped(init.node)
  }
  const definition = modules.definitionOf(file, origin.source, origin.imported)
  const parsed = definition && modules.read(definition.file)
  const value = parsed && exportedExpression(parsed, definition.name)
  return value ? untyped(valueBehind(value).node as t.Expression) : null
}

/** `Object.freeze({ … })` */
function unfrozen(node: t.Node): t.Node {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return node
  const { object, property } = node.callee
  const isFreeze = object.type === 'Identifier' && object.name === 'Object'
  const [only] = node.arguments
  return isFreeze && property.type === 'Identifier' && property.name === 'freeze' && only ? untyped(only) : node
}

function nameOf({ id }: t.TSEnumMember): string {
  return id.type === 'Identifier' ? id.name : id.value
}
