// Texts that stand in a table: `messages.taken`, `messages[code] ?? messages.unknown`, of this module or an imported one.
import type * as t from '@babel/types'
import { bindingOrigin } from '../../ast/import-origin.js'
import { memberName } from '../../ast/member.js'
import type { Scope } from '../../ast/traverse.js'
import { untyped } from '../../ast/without-casts.js'
import { keyOf } from './answer-body.js'
import { exportedExpression, valueBehind } from './exported-function.js'
import type { ModuleLookup } from './module-lookup.js'

/** Where the names of an expression are looked up. */
export interface Names {
  scope: Scope
  file: string
  modules: ModuleLookup
}

/** What `node` finds in a table of texts: `text`, or `perhaps` where nobody knows the key; `null` where it is no such look. */
export function tableText(node: t.Node, names: Names): 'text' | 'perhaps' | null {
  if (node.type !== 'MemberExpression' && node.type !== 'OptionalMemberExpression') return null
  if (memberName(node) !== null) {
    const found = standingAt(node, names)
    return found && isLiteralText(found) ? 'text' : null
  }
  const table = standingAt(node.object, names)
  return table?.type === 'ObjectExpression' && isTable(table) ? 'perhaps' : null
}

/** The expression that a constant, or a member of one, is set to. */
function standingAt(node: t.Node, names: Names): t.Node | null {
  const bare = untyped(node as t.Expression)
  if (bare.type === 'Identifier') return constant(bare.name, names)
  if (bare.type !== 'MemberExpression' && bare.type !== 'OptionalMemberExpression') return null
  const name = memberName(bare)
  const object = name === null ? null : standingAt(bare.object, names)
  if (object?.type !== 'ObjectExpression' || !object.properties.every(isEntry)) return null
  const entry = object.properties.filter(isEntry).findLast((each) => keyOf(each) === name)
  return entry ? untyped(entry.value as t.Expression) : null
}

function constant(name: string, { scope, file, modules }: Names): t.Node | null {
  const binding = scope.getBinding(name)
  if (!binding) return null
  const origin = bindingOrigin(binding)
  if (!origin) {
    const init = binding.constant && binding.path.isVariableDeclarator() ? binding.path.node.init : null
    return init ? untyped(init) : null
  }
  const definition = modules.definitionOf(file, origin.source, origin.imported)
  const parsed = definition && modules.read(definition.file)
  const value = parsed && exportedExpression(parsed, definition.name)
  return value ? untyped(valueBehind(value).node as t.Expression) : null
}

type Entry = t.ObjectProperty

function isEntry(property: t.ObjectExpression['properties'][number]): property is Entry {
  return property.type === 'ObjectProperty' && !property.computed
}

function isTable({ properties }: t.ObjectExpression): boolean {
  return properties.length > 0 && properties.every((each) => isEntry(each) && isLiteralText(each.value))
}

function isLiteralText({ type }: t.Node): boolean {
  return type === 'StringLiteral' || type === 'TemplateLiteral'
}
