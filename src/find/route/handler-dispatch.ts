// In: a function that may ask for its method, as the one that answers every method of a pages/api route does. Out: which methods it tells apart, and for each
// the text that is left when the method is known. Nothing else is taken away: code above and around the branch stays.
import type * as t from '@babel/types'
import type { Parsed } from '../../ast/parse.js'
import { rangeOf } from '../../ast/range.js'
import { statementStart } from '../../ast/statement-range.js'
import { lineIndent } from '../../ast/text-style.js'
import type { NodePath } from '../../ast/traverse.js'
import { leaves } from './completion.js'
import type { Move } from './derived-text.js'
import { bare, decide, type KnownMethod, mentionedMethods } from './method-test.js'
import { isTrue, pruneSwitch } from './prune-switch.js'
import { requestReads } from './request-reads.js'
import type { HttpMethod } from './route-file.js'
import type { RoutePath } from './route-path.js'
import { clashes, contentOf, hoist, keepOnly, type Pruning, remove, toMoves } from './unwrap-text.js'

export interface Dispatch {
  /** Every method that a condition mentions. Empty: the handler tests none. */
  methods: readonly HttpMethod[]
  /** What to take out of the module's text so that the handler serves `method` only. `null`: a jump that we do not resolve. */
  only(method: KnownMethod): Move[] | null
}

/** How `fn` tells methods apart. */
export function dispatchOf(parsed: Parsed, fn: NodePath<t.Function>, router: RoutePath['router']): Dispatch {
  const nodes = new Set<t.Node>()
  for (const read of requestReads(fn, router).reads) {
    if (read.source === 'method' && read.key === null) nodes.add(read.path.node).add(read.outer.node)
  }
  const isMethod = (node: t.Node) => nodes.has(node) || nodes.has(bare(node))
  const body = fn.get('body') as NodePath
  return {
    methods: mentionedMethods(fn, isMethod),
    only(method) {
      const pruning: Pruning = { parsed, method, isMethod, gone: [], dedents: new Map(), returns: [], failed: false }
      if (body.isBlockStatement()) pruneList(pruning, body.get('body'))
      return pruning.failed ? null : toMoves(pruning)
    },
  }
}

/** @returns whether control leaves the list for good. */
export function pruneList(pruning: Pruning, statements: NodePath<t.Statement>[]): boolean {
  let left = false
  let decided = false
  for (const statement of statements) {
    if (left) {
      // Only what the dispatch made unreachable goes; functions are hoisted.
      if (decided && !statement.isFunctionDeclaration()) remove(pruning, statement)
      continue
    }
    const outcome = prune(pruning, statement)
    left = outcome.leaves
    decided ||= outcome.decided
  }
  return left
}

function prune(pruning: Pruning, statement: NodePath<t.Statement>): { leaves: boolean; decided: boolean } {
  if (statement.isIfStatement()) return pruneIf(pruning, statement)
  if (statement.isSwitchStatement()) {
    const { discriminant } = statement.node
    if (pruning.isMethod(discriminant) || isTrue(discriminant)) return pruneSwitch(pruning, statement)
  }
  if (statement.isBlockStatement()) return { leaves: pruneList(pruning, statement.get('body')), decided: true }
  if (statement.isTryStatement()) {
    const block = pruneList(pruning, statement.get('block').get('body'))
    const handler = statement.get('handler') as NodePath<t.CatchClause>
    const caught = !handler.node || pruneList(pruning, handler.get('body').get('body'))
    const finalizer = statement.get('finalizer') as NodePath<t.BlockStatement>
    if (finalizer.node) pruneList(pruning, finalizer.get('body'))
    return { leaves: block && caught, decided: true }
  }
  pruneExpressions(pruning, statement)
  return { leaves: leaves(statement.node), decided: false }
}

function pruneIf(pruning: Pruning, statement: NodePath<t.IfStatement>): { leaves: boolean; decided: boolean } {
  const test = statement.get('test') as NodePath
  const verdict = decide(test, pruning.method, pruning.isMethod)
  const consequent = statement.get('consequent') as NodePath<t.Statement>
  const alternate = statement.get('alternate') as NodePath<t.Statement>
  if (typeof verdict === 'boolean') {
    const taken = verdict ? consequent : alternate
    if (!verdict && isOneMethod(test)) removeCommentsAbove(pruning, statement)
    if (taken.node) return { leaves: unwrap(pruning, statement, taken), decided: true }
    remove(pruning, statement)
    return { leaves: false, decided: true }
  }
  if (verdict && verdict !== test) keepOnly(pruning, test.node, verdict.node)
  const a = pruneList(pruning, listOf(consequent))
  const b = alternate.node ? pruneList(pruning, listOf(alternate)) : false
  return { leaves: a && b, decided: false }
}

/** `req.method === 'GET'` */
function isOneMethod(test: NodePath): boolean {
  return test.isBinaryExpression() && test.node.operator.startsWith('=')
}

/** What is said above `if (req.method === 'GET')` is not said of what its `else` does. */
function removeCommentsAbove({ parsed, gone }: Pruning, { node, key }: NodePath<t.Statement>): void {
  const start = statementStart(parsed, node)
  const end = node.start! - lineIndent(parsed.text, node.start!).length
  if (key !== 'alternate' && start < end) gone.push({ start, end })
}

/** `cond ? a : b` on the method, anywhere in a statement. */
function pruneExpressions(pruning: Pruning, statement: NodePath<t.Statement>): void {
  statement.traverse({
    ConditionalExpression(path) {
      const verdict = decide(path.get('test') as NodePath, pruning.method, pruning.isMethod)
      if (typeof verdict !== 'boolean') return
      keepOnly(pruning, path.node, verdict ? path.node.consequent : path.node.alternate)
      path.skip()
    },
    Function: (path) => path.skip(),
  })
}

/** Puts the content of `taken` in the place of `statement`. */
function unwrap(pruning: Pruning, statement: NodePath<t.Statement>, taken: NodePath<t.Statement>): boolean {
  if (taken.isIfStatement()) {
    keepOnly(pruning, statement.node, taken.node)
    return pruneIf(pruning, taken).leaves
  }
  const list = listOf(taken)
  if (!taken.isBlockStatement()) {
    hoist(pruning, statement, rangeOf(taken.node))
    return pruneList(pruning, list)
  }
  const content = contentOf(pruning.parsed, taken.node)
  if (!content) {
    remove(pruning, statement)
    return false
  }
  if (clashes(statement, taken)) {
    keepOnly(pruning, statement.node, taken.node)
    return pruneList(pruning, list)
  }
  hoist(pruning, statement, content)
  return pruneList(pruning, list)
}

function listOf(statement: NodePath<t.Statement>): NodePath<t.Statement>[] {
  return statement.isBlockStatement() ? statement.get('body') : [statement]
}
