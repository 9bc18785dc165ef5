// In: the one function that answers every method of a pages/api route. Out: which methods it tells apart, and for each
// the text that is left when the method is known. Nothing else is taken away: code above and around the branch stays.
import type * as t from '@babel/types'
import { commentsWithin } from '../ast/comments-within.js'
import type { Parsed } from '../ast/parse.js'
import { rangeOf } from '../ast/range.js'
import { statementEnd, statementStart } from '../ast/statement-range.js'
import { lineIndent } from '../ast/text-style.js'
import type { NodePath } from '../ast/traverse.js'
import { closeGaps } from '../close-gaps.js'
import type { Range } from '../location.js'
import { following } from './answer-position.js'
import { leaves } from './completion.js'
import type { Move } from './derived-text.js'
import { bare, decide, type KnownMethod, mentionedMethods, text } from './method-test.js'
import { requestReads } from './request-reads.js'
import type { HttpMethod } from './route-file.js'

export interface Dispatch {
  /** Every method that a condition mentions. Empty: the handler tests none. */
  methods: readonly HttpMethod[]
  /** What to take out of the module's text so that the handler serves `method` only. `null`: a jump that we do not resolve. */
  only(method: KnownMethod): Move[] | null
}

interface Pruning {
  parsed: Parsed
  method: KnownMethod
  isMethod: (node: t.Node) => boolean
  gone: Range[]
  /** Offset of a line's start -> how many characters of its indentation go. */
  dedents: Map<number, number>
  /** Where a `break` out of a switch that goes becomes a `return`. */
  returns: Range[]
  failed: boolean
}

/** How `fn` tells methods apart. */
export function dispatchOf(parsed: Parsed, fn: NodePath<t.Function>): Dispatch {
  const nodes = new Set<t.Node>()
  for (const read of requestReads(fn, 'pages').reads) {
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
function pruneList(pruning: Pruning, statements: NodePath<t.Statement>[]): boolean {
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
    if (taken.node) return { leaves: unwrap(pruning, statement, taken), decided: true }
    remove(pruning, statement)
    return { leaves: false, decided: true }
  }
  if (verdict && verdict !== test) keepOnly(pruning, test.node, verdict.node)
  const a = pruneList(pruning, listOf(consequent))
  const b = alternate.node ? pruneList(pruning, listOf(alternate)) : false
  return { leaves: a && b, decided: false }
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

function pruneSwitch(pruning: Pruning, statement: NodePath<t.SwitchStatement>): { leaves: boolean; decided: boolean } {
  const cases = statement.get('cases')
  const matches = (each: NodePath<t.SwitchCase>): boolean => {
    const test = each.get('test') as NodePath
    if (!test.node) return false
    if (isTrue(statement.node.discriminant)) return decide(test, pruning.method, pruning.isMethod) === true
    return text(test) === pruning.method
  }
  const found = cases.findIndex(matches)
  const from = found === -1 ? cases.findIndex((each) => !each.node.test) : found
  if (from === -1) {
    remove(pruning, statement)
    return { leaves: false, decided: true }
  }
  // Falling through goes on until something leaves.
  const taken: NodePath<t.Statement>[] = []
  for (const each of cases.slice(from)) {
    const body = each.get('consequent')
    taken.push(...body)
    if (leavesCase(body.map((one) => one.node))) break
  }
  return { leaves: unwrapCase(pruning, statement, taken), decided: true }
}

function unwrapCase(pruning: Pruning, statement: NodePath<t.Statement>, taken: NodePath<t.Statement>[]): boolean {
  const [only] = taken
  const inner = taken.length === 1 && only?.isBlockStatement() ? only.get('body') : taken
  const kept: NodePath<t.Statement>[] = []
  let left = false
  for (const each of inner) {
    if (each.isBreakStatement() && !each.node.label) break
    // `case 'POST': { … } break`: the block's own end may break as well.
    kept.push(each)
    left = leaves(each.node)
    if (left) break
  }
  const breaks = kept.flatMap(breaksOut)
  // Behind a switch that ends the handler, leaving the one is leaving the other.
  if (breaks.length > 0 && following(statement) !== null) {
    pruning.failed = true
    return false
  }
  pruning.returns.push(...breaks)
  if (kept.length === 0) {
    remove(pruning, statement)
    return false
  }
  hoist(pruning, statement, {
    start: statementStart(pruning.parsed, kept[0]!.node),
    end: kept.at(-1)!.node.end!,
  })
  return pruneList(pruning, kept)
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
  // Two declarations of one name cannot share a block: then the braces stay.
  if (clashes(statement, taken)) {
    keepOnly(pruning, statement.node, taken.node)
    return pruneList(pruning, list)
  }
  hoist(pruning, statement, content)
  return pruneList(pruning, list)
}

/** From the first to the last token between the braces, comments included. */
function contentOf(parsed: Parsed, block: t.BlockStatement): Range | null {
  const inside = { start: block.start! + 1, end: block.end! - 1 }
  const parts = [...block.body.map(rangeOf), ...commentsWithin(parsed, inside)]
  if (parts.length === 0) return null
  return { start: Math.min(...parts.map((part) => part.start)), end: Math.max(...parts.map((part) => part.end)) }
}

function clashes(statement: NodePath<t.Statement>, taken: NodePath<t.Statement>): boolean {
  const names = Object.entries(taken.scope.bindings).filter(([, binding]) => binding.scope === taken.scope)
  if (taken.scope === statement.scope) return false
  return names.some(([name]) => statement.scope.hasBinding(name, true))
}

/** Keeps `content` of `statement` and gives its lines the statement's own indentation. */
function hoist(pruning: Pruning, statement: NodePath<t.Statement>, content: Range): void {
  const { start, end } = rangeOf(statement.node)
  const source = pruning.parsed.text
  const firstToken = content.start + (/^\s*/.exec(source.slice(content.start, content.end))?.[0].length ?? 0)
  pruning.gone.push({ start, end: firstToken }, { start: content.end, end })
  const surplus = lineIndent(source, firstToken).length - lineIndent(source, start).length
  if (surplus > 0 && source.slice(start, firstToken).includes('\n')) {
    dedent(pruning, { start: firstToken, end: content.end }, surplus)
  }
}

function dedent(pruning: Pruning, { start, end }: Range, surplus: number): void {
  const source = pruning.parsed.text
  const literal = templatesOf(pruning.parsed)
  for (let at = source.indexOf('\n', start) + 1; at > 0 && at < end; at = source.indexOf('\n', at) + 1) {
    if (literal.some((range) => range.start < at && at <= range.end)) continue
    pruning.dedents.set(at, (pruning.dedents.get(at) ?? 0) + surplus)
  }
}

const templates = new WeakMap<Parsed, Range[]>()

/** The texts of template literals: blanks at the start of a line there are data. */
function templatesOf(parsed: Parsed): Range[] {
  const known = templates.get(parsed)
  if (known) return known
  const found: Range[] = []
  for (const token of parsed.ast.tokens ?? []) {
    const { type, start, end } = token as { type: { label?: string } | string; start: number; end: number }
    const label = typeof type === 'string' ? type : type.label
    if (label === 'template') found.push({ start, end })
  }
  templates.set(parsed, found)
  return found
}

function keepOnly(pruning: Pruning, whole: t.Node, part: t.Node): void {
  pruning.gone.push({ start: whole.start!, end: part.start! }, { start: part.end!, end: whole.end! })
}

function remove(pruning: Pruning, statement: NodePath<t.Statement>): void {
  pruning.gone.push({
    start: statementStart(pruning.parsed, statement.node),
    end: statementEnd(pruning.parsed, statement.node),
  })
}

function toMoves(pruning: Pruning): Move[] {
  const source = pruning.parsed.text
  const ranges = closeGaps(source, pruning.gone)
  for (const [at, surplus] of pruning.dedents) {
    const blanks = /^[ \t]*/.exec(source.slice(at, at + surplus))![0].length
    ranges.push({ start: at, end: at + blanks })
  }
  const deletions = union(ranges)
  const kept = pruning.returns.filter(
    (place) => !deletions.some((gone) => gone.start <= place.start && place.end <= gone.end),
  )
  return [
    ...deletions.map((range) => ({ ...range, pieces: [] })),
    ...kept.map((range) => ({ ...range, pieces: ['return'] })),
  ]
}

/** A removed statement lies inside a removed branch now and then: one deletion each. */
function union(ranges: Range[]): Range[] {
  const merged: Range[] = []
  for (const range of ranges
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1)
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end)
    else merged.push({ ...range })
  }
  return merged
}

function listOf(statement: NodePath<t.Statement>): NodePath<t.Statement>[] {
  return statement.isBlockStatement() ? statement.get('body') : [statement]
}

function leavesCase(statements: t.Statement[]): boolean {
  return statements.some((each) => leaves(each) || each.type === 'BreakStatement' || endsInBreak(each))
}

function endsInBreak(statement: t.Statement): boolean {
  return statement.type === 'BlockStatement' && statement.body.at(-1)?.type === 'BreakStatement'
}

/** The `break` keywords in there that leave the switch around the statement. */
function breaksOut(statement: NodePath<t.Statement>): Range[] {
  const keyword = (node: t.Node) => ({ start: node.start!, end: node.start! + 'break'.length })
  if (statement.isBreakStatement()) return statement.node.label ? [] : [keyword(statement.node)]
  if (statement.isLoop() || statement.isSwitchStatement()) return []
  const found: Range[] = []
  statement.traverse({
    BreakStatement(path) {
      if (!path.node.label) found.push(keyword(path.node))
    },
    Loop: (path) => path.skip(),
    SwitchStatement: (path) => path.skip(),
    Function: (path) => path.skip(),
  })
  return found
}

function isTrue(node: t.Node): boolean {
  return node.type === 'BooleanLiteral' && node.value
}
