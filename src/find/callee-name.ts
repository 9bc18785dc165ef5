import type * as t from '@babel/types'

/** How a callee is called in a message: `errorHandler`, `res.badRequest`. */
export function nameOf(node: t.Node): string {
  if (node.type === 'Identifier') return node.name
  if (node.type === 'ThisExpression') return 'this'
  if (node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression') {
    return node.property.type === 'Identifier' ? `${nameOf(node.object)}.${node.property.name}` : nameOf(node.object)
  }
  if (node.type === 'CallExpression') return `${nameOf(node.callee)}()`
  if (node.type === 'NewExpression') return `new ${nameOf(node.callee)}()`
  if (node.type === 'AwaitExpression') return nameOf(node.argument)
  return 'an expression'
}
