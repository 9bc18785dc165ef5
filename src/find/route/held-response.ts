// `const response = NextResponse.json(post)`, its cookies set, and `return response`: the answer is made where it is
// returned, and the cookies are those of `cookies()`. In: a handler. Out: the moves that write it so.
import type * as t from '@babel/types'
import { comesFrom } from '../../ast/import-origin.js'
import type { Parsed } from '../../ast/parse.js'
import { isWithin, rangeOf } from '../../ast/range.js'
import type { Binding, NodePath } from '../../ast/traverse.js'
import { removeLines } from '../../edit/edit-lines.js'
import { harmlessHeader } from '../call/harmless-header.js'
import { works } from './answer-body.js'
import { type CookieWrites, writeCookies } from './cookie-store.js'
import type { Move } from './derived-text.js'
import { isQuiet } from './quiet.js'

/** The moves for the first response that `fn` keeps and only returns; `null` where there is none. */
export function heldResponse(parsed: Parsed, fn: NodePath<t.Function>): Move[] | null {
  let moves: Move[] | null = null
  fn.traverse({
    Function: (path) => path.skip(),
    VariableDeclarator(path) {
      moves = released(parsed, fn, path)
      if (moves) path.stop()
    },
  })
  return moves
}

interface Uses {
  returns: NodePath<t.ReturnStatement>[]
  cookies: CookieWrites[]
  /** Statements that set headers which nobody reads. */
  headers: NodePath<t.Statement>[]
}

function released(parsed: Parsed, fn: NodePath<t.Function>, declarator: NodePath<t.VariableDeclarator>): Move[] | null {
  const init = declarator.get('init') as NodePath
  const statement = declarator.parentPath as NodePath<t.VariableDeclaration>
  const { id } = declarator.node
  const binding = id.type === 'Identifier' ? declarator.scope.getBinding(id.name) : undefined
  if (!binding?.constant || !isResponse(init) || statement.node.declarations.length > 1 || !statement.inList)
    return null
  const uses = usesOf(parsed, binding, fn)
  if (!uses || uses.returns.length === 0) return null
  if (!isSettledFrom(fn, uses, binding) || !canWait(init, statement, uses)) return null
  const cookies = uses.cookies.length > 0 ? writeCookies(parsed, fn, uses.cookies) : []
  if (!cookies) return null
  const gone = [statement, ...uses.headers].map(({ node }) => rangeOf(node))
  return [
    ...removeLines(parsed.text, gone).map((edit) => ({ ...edit, pieces: [] })),
    ...uses.returns.map((each) => ({ ...rangeOf(each.node.argument!), pieces: [rangeOf(init.node)] })),
    ...cookies,
  ]
}

/** `NextResponse.json(…)`, `Response.json(…)`, `new NextResponse(…)` */
function isResponse(path: NodePath): boolean {
  const made = path.isNewExpression() || path.isCallExpression() ? (path.get('callee') as NodePath) : null
  if (!made) return false
  const isJson = made.isMemberExpression() && !made.node.computed && path.isCallExpression()
  if (path.isCallExpression() && !isJson) return false
  if (isJson && (made.node as t.MemberExpression).property.type !== 'Identifier') return false
  if (isJson && ((made.node as t.MemberExpression).property as t.Identifier).name !== 'json') return false
  const owner = isJson ? (made.get('object') as NodePath) : made
  if (owner.isIdentifier({ name: 'Response' })) return !owner.scope.hasBinding('Response', true)
  return comesFrom(owner, 'next/server', ['NextResponse'])
}

/** What is done with the response; `null` where something else is. */
function usesOf({ text }: Parsed, binding: Binding, fn: NodePath<t.Function>): Uses | null {
  const uses: Uses = { returns: [], cookies: [], headers: [] }
  for (const reference of binding.referencePaths) {
    const parent = reference.parentPath!
    if (reference.getFunctionParent() !== fn) return null
    if (parent.isReturnStatement()) {
      uses.returns.push(parent)
      continue
    }
    const write = storeCall(reference)
    if (!write) return null
    const { store, method, call, statement } = write
    if (store === 'cookies' && /^(set|delete)$/.test(method)) {
      const { start } = rangeOf(call.node.callee)
      const name = text.slice(start + text.slice(start, call.node.end!).indexOf(`.cookies`), call.node.end!)
      uses.cookies.push({ statement, instead: true, calls: [name.slice(name.indexOf(method))] })
    } else if (store === 'headers' && /^(set|append)$/.test(method) && isHarmless(call.node))
      uses.headers.push(statement)
    else return null
  }
  return uses
}

/** `response.cookies.set(…)` as a statement of its own */
function storeCall(reference: NodePath) {
  const store = reference.parentPath!
  const member = store.parentPath
  const call = member?.parentPath
  const statement = call?.parentPath
  if (!store.isMemberExpression() || store.node.computed || store.node.property.type !== 'Identifier') return null
  if (!member?.isMemberExpression() || member.node.computed || member.node.property.type !== 'Identifier') return null
  if (!call?.isCallExpression() || member.key !== 'callee' || !statement?.isExpressionStatement()) return null
  return { store: store.node.property.name, method: member.node.property.name, call, statement }
}

function isHarmless({ arguments: [name, value] }: t.CallExpression): boolean {
  return name?.type === 'StringLiteral' && harmlessHeader(name.value, value)
}

/**
 * From the first cookie on, the response is sure to be sent: nothing may throw or return something else, because its
 * cookies would not be sent then, and `cookies()` sends what was set. Nor may anything ask for cookies in between.
 */
function isSettledFrom(fn: NodePath<t.Function>, { cookies, returns }: Uses, { referencePaths }: Binding): boolean {
  if (cookies.length === 0) return true
  const first = cookies.reduce((a, b) => (a.statement.node.start! < b.statement.node.start! ? a : b)).statement
  const loop = first.findParent((each) => each.isLoop() && each.getFunctionParent() === fn)
  if (loop) return false
  const start = first.node.start!
  const end = Math.max(...returns.map(({ node }) => node.end!))
  const own = (call: t.CallExpression) => referencePaths.some(({ node }) => isWithin(node, call.callee))
  let settled = true
  const isInside = ({ node }: NodePath) => isWithin(node, { start, end })
  fn.traverse({
    ReturnStatement(path) {
      if (isInside(path) && !returns.some(({ node }) => node === path.node)) settled = false
    },
    Statement(path) {
      if (isInside(path) && !isQuiet(path, own)) settled = false
    },
  })
  return settled && returns.every(({ node }) => node.start! > start)
}

/** May the answer be made where it is returned? What it reads must still be the same, and what it does must not move. */
function canWait(init: NodePath, statement: NodePath, { returns }: Uses): boolean {
  const next = statement.getSibling(Number(statement.key) + 1)
  if (returns.length === 1 && next.node === returns[0]!.node) return true
  if (works(withoutMaker(init.node))) return false
  const end = Math.max(...returns.map(({ node }) => node.end!))
  const between = ({ node }: NodePath) => node.start! > statement.node.end! && node.end! < end
  let same = true
  init.traverse({
    Identifier(path) {
      const binding = path.isReferencedIdentifier() ? path.scope.getBinding(path.node.name) : undefined
      if (!binding || binding.path.parentPath?.isImportDeclaration()) return
      const touched = [...binding.constantViolations, ...binding.referencePaths.filter(mayChange)].some(between)
      const hidden = returns.some((each) => each.scope.getBinding(path.node.name) !== binding)
      if (touched || hidden) same = false
    },
  })
  return same
}

/** Is an object given to something that could write to it, or written to? */
function mayChange(path: NodePath): boolean {
  let top = path
  while (top.parentPath?.isMemberExpression() && top.key === 'object') top = top.parentPath
  const parent = top.parentPath!
  if (parent.isAssignmentExpression() || parent.isUpdateExpression()) return top.key !== 'right' || top === path
  if (top !== path) return top.key === 'callee'
  return !(
    parent.isTemplateLiteral() ||
    parent.isBinaryExpression() ||
    parent.isUnaryExpression() ||
    parent.isIfStatement() ||
    parent.isLogicalExpression()
  )
}

/** The arguments, in the place of the call that makes a response of them. */
function withoutMaker(node: t.Node): t.Node {
  const { arguments: args } = node as t.CallExpression
  return { type: 'ArrayExpression', elements: args, start: node.start, end: node.end } as t.ArrayExpression
}
