// In: the one function of a pages/api route that answers several methods, and what it is to do for some of them. Out: the
// edits that put that where the method is known, or `null` where another method would be answered differently then.
import type * as t from '@babel/types'
import { type Parsed, parse } from '../ast/parse.js'
import { rangeOf } from '../ast/range.js'
import { statementStart } from '../ast/statement-range.js'
import { lineIndent, textStyle } from '../ast/text-style.js'
import type { NodePath } from '../ast/traverse.js'
import { applyEdits, type Edit } from '../edit/edit.js'
import { removeLines } from '../edit/edit-lines.js'
import { leaves } from '../find/route/completion.js'
import { deriveText } from '../find/route/derived-text.js'
import { dispatchOf } from '../find/route/handler-dispatch.js'
import { bare, decide, type KnownMethod, type Verdict } from '../find/route/method-test.js'
import { requestReads } from '../find/route/request-reads.js'
import { exportedHandlers } from '../find/route/route-exports.js'
import type { HttpMethod } from '../find/route/route-file.js'
import { mergeDeletions } from './merge-deletions.js'
import { removeMethods } from './remove-methods.js'

export interface ThinBranch {
  method: HttpMethod
  /** The statements that answer it, for the indentation that they will have, which their first lines lack. */
  lines: (column: string) => readonly string[]
}

/** The function that `route` exports, where it may wait and tells methods apart by itself. */
export function dispatcher(route: Parsed): NodePath<t.Function> | null {
  const fn = exportedHandlers(route, 'pages')[0]?.fn
  if (!fn?.node.async || fn.node.body.type !== 'BlockStatement' || fn.node.params[0]?.type !== 'Identifier') return null
  return dispatchOf(route, fn, 'pages').methods.length > 0 ? fn : null
}

/** Puts `branches` into `fn`, which `route` exports. */
export function thinBranches(
  route: Parsed,
  fn: NodePath<t.Function>,
  branches: readonly ThinBranch[],
): readonly Edit[] | null {
  const thin = new Set<string>(branches.map(({ method }) => method))
  const { methods } = dispatchOf(route, fn, 'pages')
  const others: KnownMethod[] = [...methods.filter((method) => !thin.has(method)), 'other']
  const says = methodTests(fn)
  if (sharesBranch(fn, others, thin, says)) return null
  const turnsAway = guardAt(fn, others, thin, says)
  const [only] = branches
  const edits =
    turnsAway === 0 && only && branches.length === 1
      ? [behindGuard(route, fn, only)]
      : [aboveAll(route, fn, branches), ...withoutBranches(route, fn, [...methods], branches, turnsAway)]
  return answersAlike(route, applyEdits(route.text, edits), others) ? edits : null
}

/** What a condition says of a method. */
type Says = (test: NodePath, method: KnownMethod) => Verdict

function methodTests(fn: NodePath<t.Function>): Says {
  const methods = new Set<t.Node>()
  for (const { source, key, path, outer } of requestReads(fn, 'pages').reads)
    if (source === 'method' && key === null) methods.add(path.node).add(outer.node)
  return (test, method) => decide(test, method, (node) => methods.has(node) || methods.has(bare(node)))
}

/** `if (req.method === 'PUT' || req.method === 'POST') { … }`: what is left of it would still speak of the method. */
function sharesBranch(
  fn: NodePath<t.Function>,
  others: readonly KnownMethod[],
  thin: ReadonlySet<string>,
  says: Says,
): boolean {
  let shares = false
  fn.traverse({
    IfStatement(path) {
      const test = path.get('test') as NodePath
      const isTrue = (method: string) => says(test, method as KnownMethod) === true
      shares ||= [...thin].some(isTrue) && others.some(isTrue)
    },
  })
  return shares
}

/** Which statement of the body sends every other method away, and none of `thin`; `-1` where there is none. */
function guardAt(
  fn: NodePath<t.Function>,
  others: readonly KnownMethod[],
  thin: ReadonlySet<string>,
  says: Says,
): number {
  return statementsOf(fn).findIndex((statement) => {
    if (!statement.isIfStatement() || statement.node.alternate || !leaves(statement.node.consequent)) return false
    const test = statement.get('test') as NodePath
    return (
      others.every((method) => says(test, method) === true) &&
      [...thin].every((method) => says(test, method as HttpMethod) === false)
    )
  })
}

/** What follows `if (req.method !== 'POST') return …` at the top is for `POST` alone. */
function behindGuard(route: Parsed, fn: NodePath<t.Function>, { lines }: ThinBranch): Edit {
  const [guard, first] = statementsOf(fn)
  const { eol, indent } = textStyle(route)
  const end = rangeOf(fn.node.body).end - 1
  const inner = lineIndent(route.text, guard!.node.start!) || indent
  const start = first ? statementStart(route, first.node) : end
  const text =
    lines(inner)
      .map((line) => inner + line + eol)
      .join('') + lineIndent(route.text, end)
  return { start, end, text: first ? text : inner + text }
}

/** `if (req.method === 'POST') { … }` at the top, for each. */
function aboveAll(route: Parsed, fn: NodePath<t.Function>, branches: readonly ThinBranch[]): Edit {
  const { eol, indent, quote } = textStyle(route)
  const { start, end } = rangeOf(fn.node.body)
  const inner = lineIndent(route.text, end - 1) + indent
  const request = (fn.node.params[0] as t.Identifier).name
  const text = branches.map(({ method, lines }) => {
    const body = lines(inner + indent)
      .map((line) => inner + indent + line + eol)
      .join('')
    return `${eol}${inner}if (${request}.method === ${quote}${method}${quote}) {${eol}${body}${inner}}`
  })
  return { start: start + 1, end: start + 1, text: text.join(eol) + eol }
}

/** Takes what answered the methods away, but not their names from what the route says that it allows. */
function withoutBranches(
  route: Parsed,
  fn: NodePath<t.Function>,
  served: readonly HttpMethod[],
  branches: readonly ThinBranch[],
  turnsAway: number,
): Edit[] {
  const leaving = branches.map(({ method }) => method)
  const dead = turnsAway === -1 ? [] : statementsOf(fn).slice(turnsAway + 1)
  const cut = removeLines(
    route.text,
    dead.map(({ node }) => ({ start: statementStart(route, node), end: rangeOf(node).end })),
  )
  const inside = ({ start, end }: Edit) => cut.some((each) => start >= each.start && end <= each.end)
  const removed = removeMethods(route, fn, leaving, served, { lists: 'keep' }).filter((edit) => !inside(edit))
  return mergeDeletions(route.text, [...removed, ...cut])
}

function statementsOf(fn: NodePath<t.Function>): NodePath<t.Statement>[] {
  return (fn.get('body') as NodePath<t.BlockStatement>).get('body')
}

/** Is each of `methods` answered by the same code in `text` as in `route`? */
function answersAlike(route: Parsed, text: string, methods: readonly KnownMethod[]): boolean {
  const after = parse(route.file, text)
  return methods.every((method) => {
    const [was, is] = [codeFor(route, method), codeFor(after, method)]
    return was !== null && was === is
  })
}

/** The module as it is for `method`, however it is laid out. */
function codeFor(route: Parsed, method: KnownMethod): string | null {
  const fn = exportedHandlers(route, 'pages')[0]?.fn
  const moves = fn ? dispatchOf(route, fn, 'pages').only(method) : null
  return moves && deriveText(route.text, moves).text.replaceAll(/[\s;]+/g, '')
}
