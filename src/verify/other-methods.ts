// Which parts of a handler are for other methods only, by the literals in their conditions.
import type * as t from '@babel/types'
import { type NodePath } from '../ast/traverse.js'
import { leaves } from '../find/route/completion.js'
import { asksForFunction } from './looked-up.js'
import { wordsOf } from './mark-names.js'
import { isHttpMethod } from '../find/route/route-file.js'

/** What a name stands for, where that is known. */
export type ValueOf = (node: t.Node) => t.Node

/** Tells which parts of the handler are for other methods only, by the literals in their conditions. */
export function skippedBy(
  fn: NodePath<t.Function>,
  method: string | null,
  valueOf: ValueOf = (node) => node,
  known: (test: t.Node) => boolean | null = () => null,
): (node: t.Node) => boolean {
  const skipped = new Set<t.Node>()
  if (method === null) return () => false
  const asked = new Map<t.Node, boolean>()
  fn.traverse({
    IfStatement(path) {
      const isThere = asksForFunction(path.get('test') as NodePath, method)
      if (isThere !== null) asked.set(path.node.test, isThere)
    },
  })
  const verdictOf = (test: t.Expression) => asked.get(test) ?? ownMethod(test, method, valueOf) ?? known(test)
  const skipRest = (path: NodePath) => {
    for (const sibling of path.getAllNextSiblings()) if (!sibling.isFunctionDeclaration()) skipped.add(sibling.node)
  }
  fn.traverse({
    IfStatement(path) {
      const { test, consequent, alternate } = path.node
      const verdict = verdictOf(test)
      if (verdict === null) return
      skipped.add(test)
      const other = verdict ? alternate : consequent
      if (other) skipped.add(other)
    },
    Statement(path) {
      if (leavesFor(path.node, verdictOf)) skipRest(path)
    },
    SwitchStatement(path) {
      if (!mentionsMethod(path.node.discriminant)) return
      const { cases } = path.node
      const literal = (each: t.SwitchCase) => (each.test?.type === 'StringLiteral' ? each.test.value : null)
      const own = cases.findIndex((each) => literal(each) === method)
      cases.forEach((each, index) => {
        // Labels above an own case run into it; what an own case runs into is not followed here.
        if (own !== -1 ? index !== own : literal(each) !== null) skipped.add(each)
      })
    },
  })
  return (node) => skipped.has(node)
}

/** Does a request never get past the statement, given what is known of its conditions? */
function leavesFor(statement: t.Statement, verdictOf: (test: t.Expression) => boolean | null): boolean {
  const again = (each: t.Statement | null | undefined) => !!each && leavesFor(each, verdictOf)
  switch (statement.type) {
    case 'IfStatement': {
      const verdict = verdictOf(statement.test)
      if (verdict !== null) return again(verdict ? statement.consequent : statement.alternate)
      return again(statement.consequent) && again(statement.alternate)
    }
    case 'BlockStatement':
      return statement.body.some(again)
    case 'TryStatement':
      return again(statement.block) && (!statement.handler || again(statement.handler.body))
    default:
      return leaves(statement)
  }
}

/** Is `test` true for `method`? `null` where it is not about the method, or about more than one literal. */
function ownMethod(test: t.Expression, method: string, valueOf: ValueOf): boolean | null {
  if (test.type === 'BinaryExpression' && /^[=!]==?$/.test(test.operator)) {
    const literal = [test.left, test.right].find((side) => side.type === 'StringLiteral')
    if (!literal || !isHttpMethod(literal.value) || !mentionsMethod(test)) return null
    return (literal.value === method) === test.operator.startsWith('=')
  }
  if (test.type === 'LogicalExpression' && mentionsMethod(test)) {
    const sides = [ownMethod(test.left, method, valueOf), ownMethod(test.right, method, valueOf)]
    if (test.operator === '&&' && sides.includes(false)) return false
    if (test.operator === '||' && sides.includes(true)) return true
  }
  if (test.type === 'UnaryExpression' && test.operator === '!' && test.argument.type === 'CallExpression') {
    const listed = ownMethod(test.argument, method, valueOf)
    return listed === null ? null : !listed
  }
  if (test.type === 'CallExpression' && mentionsMethod(test) && test.callee.type === 'MemberExpression') {
    const list = valueOf(test.callee.object)
    if (list.type !== 'ArrayExpression') return null
    return list.elements.some((each) => each?.type === 'StringLiteral' && each.value === method)
  }
  return null
}

export function mentionsMethod(node: t.Node): boolean {
  return wordsOf(node, () => true).includes('method')
}
