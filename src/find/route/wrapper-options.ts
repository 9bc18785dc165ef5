// Small questions about the options of a wrapper: what the call passes as a property of an object, and where the wrapper
// takes its object apart.
import type * as t from '@babel/types'
import { rangeOf } from '../../ast/range.js'
import type { NodePath } from '../../ast/traverse.js'
import type { Range } from '../../location.js'
import type { Wrapper } from './wrapper.js'

/** The value of a property, a method itself; `open` where a spread or a computed key may provide it. */
export function propertyOf(object: NodePath<t.ObjectExpression>, key: string): NodePath | null | 'open' {
  let found: NodePath | null = null
  for (const property of object.get('properties')) {
    if (property.isSpreadElement() || property.node.type === 'SpreadElement' || property.node.computed) return 'open'
    const isMethod = property.isObjectMethod()
    if (isMethod && (property.node.kind !== 'method' || usesThis(property))) return 'open'
    const { key: own } = property.node
    const name = own.type === 'Identifier' ? own.name : own.type === 'StringLiteral' ? own.value : null
    if (name === key) found = isMethod ? property : (property.get('value') as NodePath)
  }
  return found
}

/** `role` of `options.role`, where `path` is `options`. */
export function optionKey(path: NodePath): string | null {
  const { parent } = path
  const isMember = parent.type === 'MemberExpression' || parent.type === 'OptionalMemberExpression'
  if (!isMember || path.key !== 'object' || parent.computed) return null
  return parent.property.type === 'Identifier' ? parent.property.name : null
}

/** `const { roles } = options` before the function is returned: its names are parameters too. */
export function takenApart(path: NodePath, { before }: Pick<Wrapper, 'before'>): NodePath<t.ObjectPattern> | null {
  const declarator = path.parentPath
  const isBefore = before.some(({ node }) => node === declarator?.parent && node.declarations.length === 1)
  const pattern = isBefore && declarator?.isVariableDeclarator() ? (declarator.get('id') as NodePath) : null
  return pattern?.isObjectPattern() && path.key === 'init' ? pattern : null
}

/** The pieces of a value as an expression: a method is the function that it is. */
export function expressionPieces(node: t.Node): (string | Range)[] {
  if (node.type !== 'ObjectMethod') return [rangeOf(node)]
  const head = `${node.async ? 'async ' : ''}function${node.generator ? '*' : ''} `
  return [head, { start: (node.typeParameters ?? node.key).end!, end: node.end! }]
}

/** The other options are not there any more when it is a function by itself. */
function usesThis(method: NodePath<t.ObjectMethod>): boolean {
  let found = false
  method.traverse({ ThisExpression: () => void (found = true) })
  return found
}
