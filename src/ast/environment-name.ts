import type * as t from '@babel/types'
import { memberName } from './member.js'

/** `NAME` of `process.env.NAME`; `null` for every other expression. */
export function environmentName(node: t.Node): string | null {
  if (node.type !== 'MemberExpression' || node.object.type !== 'MemberExpression') return null
  const { object } = node.object
  const isEnvironment = memberName(node.object) === 'env' && object.type === 'Identifier' && object.name === 'process'
  return isEnvironment ? memberName(node) : null
}
