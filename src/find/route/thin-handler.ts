// A handler that leaves everything to one function: it reads its request, awaits the function, and answers with what came.
import type * as t from '@babel/types'
import { importOrigin, type ImportOrigin } from '../../ast/import-origin.js'
import type { NodePath } from '../../ast/traverse.js'

/** The imported function that `fn` leaves everything to; `null` where it does anything of its own. */
export function leavesTo(fn: NodePath<t.Function>): ImportOrigin | null {
  const body = fn.get('body') as NodePath
  if (!body.isBlockStatement()) return null
  const [first] = body.get('body')
  // A branch whose names stand around it too keeps its braces.
  const statements = first?.isBlockStatement() ? first.get('body') : body.get('body')
  const at = statements.findIndex((statement) => calledBy(statement) !== null)
  const call = at === -1 ? null : calledBy(statements[at]!)
  if (!call) return null
  const rest = statements.slice(at + 1)
  if (!statements.slice(0, at).every(takesApart) || !rest.every(answers)) return null
  return importOrigin(call.get('callee') as NodePath)
}

/** `const result = await createPost(…)`, or without the name. */
function calledBy(statement: NodePath<t.Statement>): NodePath<t.CallExpression> | null {
  let value: NodePath | null = null
  if (statement.isVariableDeclaration()) {
    const [only, ...others] = statement.get('declarations')
    value = only && others.length === 0 && only.node.id.type === 'Identifier' ? (only.get('init') as NodePath) : null
  } else if (statement.isExpressionStatement()) value = statement.get('expression')
  if (!value?.isAwaitExpression()) return null
  const call = value.get('argument')
  return call.isCallExpression() && call.get('callee').isIdentifier() ? call : null
}

/** A declaration that calls nothing but methods: `new URL(req.url)`, `await params`. */
function takesApart(statement: NodePath<t.Statement>): boolean {
  if (!statement.isVariableDeclaration()) return false
  let calls = false
  statement.traverse({
    CallExpression(path) {
      if (!path.get('callee').isMemberExpression()) calls = true
    },
  })
  return !calls
}

/** `return …`, or `if (!result.success) return …`. */
function answers(statement: NodePath<t.Statement>): boolean {
  if (statement.isReturnStatement()) return true
  if (!statement.isIfStatement() || statement.node.alternate) return false
  const branch = statement.get('consequent') as NodePath
  const inner = branch.isBlockStatement() ? branch.get('body') : [branch as NodePath<t.Statement>]
  return inner.length === 1 && inner[0]!.isReturnStatement()
}
