// Where a function uses what another one gives it: to answer with it and nothing else, or in any other way.
import type * as t from '@babel/types'
import { onlyStatement } from '../../ast/statements-of.js'
import type { NodePath } from '../../ast/traverse.js'
import { works } from './answer-body.js'
import { following } from './answer-position.js'

export interface ResultPlace {
  /** The statement that holds the call, and its `await`. */
  statement: NodePath<t.Statement>
  value: NodePath
  /** The last statement, where the value is only answered with. */
  tail: NodePath<t.Statement> | null
  /** What is answered there, and the place of the value in it. */
  answer: NodePath | null
  result: t.Node | null
  /** Whether a value that is an answer itself is answered as it is. */
  passesResponses: boolean
}

/** The place of `call`; `null` where something would be done in another order if the call were statements. */
export function resultPlace(call: NodePath<t.CallExpression>): ResultPlace | null {
  const value = call.parentPath.isAwaitExpression() ? call.parentPath : call
  const statement = value.getStatementParent()
  if (!statement?.parentPath?.isBlockStatement() || !isFirst(statement, value)) return null
  const none = { tail: null, answer: null, result: null, passesResponses: false }
  const here: ResultPlace = { statement, value, ...none }
  if (statement.isReturnStatement() || isLastSent(statement)) {
    const answer = statement.get(statement.isReturnStatement() ? 'argument' : 'expression') as NodePath
    if (answer === value) return null
    return { ...here, tail: statement, answer, result: value.node }
  }
  const declarator = value.parentPath!
  if (!statement.isVariableDeclaration({ kind: 'const' }) || statement.node.declarations.length > 1) return null
  if (!declarator.isVariableDeclarator() || declarator.node.id.type !== 'Identifier') return here
  return answeredBehind(here, declarator) ?? here
}

/** `const result = await handler(input)`, and `return NextResponse.json(result)` behind it. */
function answeredBehind(here: ResultPlace, declarator: NodePath<t.VariableDeclarator>): ResultPlace | null {
  const uses = declarator.scope.getBinding((declarator.node.id as t.Identifier).name)?.referencePaths ?? []
  const next = here.statement.getSibling(Number(here.statement.key) + 1)
  const test = isResponseTest(next, uses) ? next : null
  const tail = test ? test.getSibling(Number(test.key) + 1) : next
  if (!tail.isReturnStatement() && !(tail.isExpressionStatement() && isLastSent(tail))) return null
  const [use, ...others] = uses.filter((path) => !test || !path.findParent((each) => each === test))
  if (!use || others.length > 0 || use.getStatementParent() !== tail || !isFirst(tail, use)) return null
  const answer = tail.get(tail.isReturnStatement() ? 'argument' : 'expression') as NodePath
  if (answer === use) return null
  return { ...here, tail, answer, result: use.node, passesResponses: test !== null }
}

/** `if (result instanceof Response) return result` */
function isResponseTest(path: NodePath, uses: readonly NodePath[]): path is NodePath<t.IfStatement> {
  if (!path.isIfStatement() || path.node.alternate) return false
  const { test, consequent } = path.node
  const only = onlyStatement(consequent)
  if (test.type !== 'BinaryExpression' || test.operator !== 'instanceof' || test.right.type !== 'Identifier')
    return false
  if (!/^(Next)?Response$/.test(test.right.name) || only?.type !== 'ReturnStatement') return false
  return [test.left, only.argument].every((node) => uses.some((use) => use.node === node))
}

/** `res.status(200).json(…)` as the last thing that a handler of `pages/api` does. */
function isLastSent(statement: NodePath<t.Statement>): statement is NodePath<t.ExpressionStatement> {
  if (!statement.isExpressionStatement() || following(statement) !== null) return false
  const call = statement.node.expression
  return (
    call.type === 'CallExpression' &&
    call.callee.type === 'MemberExpression' &&
    call.callee.property.type === 'Identifier' &&
    /^(json|send)$/.test(call.callee.property.name)
  )
}

/** Is it evaluated before anything of the statement works, and always? */
function isFirst(statement: NodePath, value: NodePath): boolean {
  for (let path = value; path !== statement; path = path.parentPath!) {
    const parent = path.parentPath!
    if (parent.isFunction()) return false
    if (
      (parent.isLogicalExpression() && path.key === 'right') ||
      (parent.isConditionalExpression() && path.key !== 'test')
    )
      return false
    if (
      parent.isCallExpression() &&
      (path.key === 'callee' || (works(parent.node.callee) && !setsStatus(parent.node)))
    ) {
      return false
    }
    if (path.inList && (path.container as t.Node[]).slice(0, Number(path.key)).some((each) => works(each))) return false
    if (parent.isBinaryExpression() && path.key === 'right' && works(parent.node.left)) return false
  }
  return true
}

/** `res.status(201).json` */
function setsStatus({ callee }: t.CallExpression): boolean {
  const made = callee.type === 'MemberExpression' ? callee.object : null
  if (made?.type !== 'CallExpression' || made.callee.type !== 'MemberExpression') return false
  const { object, property } = made.callee
  const isStatus = property.type === 'Identifier' && property.name === 'status'
  return isStatus && object.type === 'Identifier' && !made.arguments.some(works)
}
