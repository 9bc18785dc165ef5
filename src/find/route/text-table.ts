// Texts that stand in a table: `messages.taken`, `messages[code] ?? messages.unknown`, of this module or an imported one.
import type * as t from '@babel/types'
import { isPlainProperty } from './answer-body.js'
import { memberName } from '../../ast/member.js'
import { type Names, standingAt } from './standing-at.js'

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

function isTable({ properties }: t.ObjectExpression): boolean {
  return properties.length > 0 && properties.every((each) => isPlainProperty(each) && isLiteralText(each.value))
}

function isLiteralText({ type }: t.Node): boolean {
  return type === 'StringLiteral' || type === 'TemplateLiteral'
}
