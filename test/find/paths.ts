// Ways to get at a place in a source text, for tables of expressions.
import type * as t from '@babel/types'
import { parse, type Parsed } from '../../src/ast/parse.js'
import { traverse, type NodePath } from '../../src/ast/traverse.js'

export function parsed(text: string): Parsed {
  return parse('components/sample.tsx', text)
}

/** The first call of `name`. */
export function callOf({ ast }: Parsed, name: string): NodePath<t.CallExpression> {
  let found: NodePath<t.CallExpression> | undefined
  traverse(ast, {
    CallExpression(path) {
      if (!found && path.node.callee.type === 'Identifier' && path.node.callee.name === name) found = path
    },
  })
  return found!
}

/** The declaration of `name` as an identifier. */
export function declarationOf({ ast }: Parsed, name: string): NodePath<t.Identifier> {
  let found: NodePath<t.Identifier> | undefined
  traverse(ast, {
    Identifier(path) {
      if (!found && path.node.name === name && path.isBindingIdentifier()) found = path
    },
  })
  return found!
}
