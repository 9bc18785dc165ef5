// Takes methods out of the one function that answers them all in a pages/api route.
import type * as t from '@babel/types'
import type { Parsed } from '../ast/parse.js'
import { rangeOf } from '../ast/range.js'
import { statementRange, statementStart } from '../ast/statement-range.js'
import type { NodePath } from '../ast/traverse.js'
import type { Edit } from '../edit/edit.js'
import { leaves } from '../find/route/completion.js'
import { bare, decide, type KnownMethod, text } from '../find/route/method-test.js'
import { requestReads } from '../find/route/request-reads.js'
import { type HttpMethod, isHttpMethod } from '../find/route/route-file.js'
import { mergeDeletions } from './merge-deletions.js'

interface Removal {
  parsed: Parsed
  leaving: ReadonlySet<string>
  /** The methods that are still served, and `other`. */
  staying: readonly KnownMethod[]
  isMethod: (node: t.Node) => boolean
  edits: Edit[]
}

export interface RemoveMethodsOptions {
  /** The call that wraps the function, whose list of methods gets shorter. */
  wrapper?: NodePath | null
  /** `keep`: the methods are answered elsewhere in the route, so that it goes on naming them. */
  lists?: 'shorten' | 'keep'
}

/** The edits that make `fn` answer the methods in `leaving` as it answers any method it does not know. */
export function removeMethods(
  parsed: Parsed,
  fn: NodePath<t.Function>,
  leaving: readonly HttpMethod[],
  served: readonly HttpMethod[],
  { wrapper = null, lists = 'shorten' }: RemoveMethodsOptions = {},
): Edit[] {
  const nodes = new Set<t.Node>()
  for (const read of requestReads(fn, 'pages').reads) {
    if (read.source === 'method' && read.key === null) nodes.add(read.path.node).add(read.outer.node)
  }
  const staying = [...served.filter((method) => !leaving.includes(method)), 'other' as const]
  const isMethod = (node: t.Node) => nodes.has(node) || nodes.has(bare(node))
  const removal: Removal = { parsed, leaving: new Set(leaving), staying, isMethod, edits: [] }
  fn.traverse({
    IfStatement: (path) => removeBranch(removal, path),
    SwitchStatement: (path) => removeCases(removal, path),
    ArrayExpression: (path) => void (lists === 'shorten' && removeListed(removal, path)),
    StringLiteral: (path) => void (lists === 'shorten' && removeNamed(removal, path.node)),
  })
  // `withMethods(['GET', 'POST'], handler)`; inside the handler it is done.
  wrapper?.traverse({
    Function: (path) => path.skip(),
    ArrayExpression: (path) => removeListed(removal, path),
  })
  return mergeDeletions(parsed.text, removal.edits)
}

/** `if (req.method === 'POST') { … }`, alone or in a chain of `else if`. */
function removeBranch(removal: Removal, path: NodePath<t.IfStatement>): void {
  if (!isGone(removal, path)) return
  const range = rangeOf(path.node)
  const rest = survivor(removal, path)
  const parent = path.parentPath
  if (rest) {
    // What is left of the chain moves up. A last `else { … }` keeps its `else` where something is before it.
    const follows = path.key === 'alternate' || rest.isIfStatement()
    if (follows) removal.edits.push({ start: range.start, end: rest.node.start!, text: '' })
    else removal.edits.push(...unwrapElse(removal, path, rest.node))
  } else if (path.key === 'alternate' && parent.isIfStatement()) {
    removal.edits.push({ start: parent.node.consequent.end!, end: range.end, text: '' })
  } else removal.edits.push(wholeStatement(removal.parsed, path.node))
  if (rest) path.skipKey('consequent')
  else path.skip()
}

/** Is the branch for methods that leave, and for none that stays? */
function isGone({ leaving, staying, isMethod }: Removal, path: NodePath<t.IfStatement>): boolean {
  const test = path.get('test') as NodePath
  const say = (method: KnownMethod) => decide(test, method, isMethod)
  return (
    [...leaving].some((method) => say(method as HttpMethod) === true) &&
    staying.every((method) => say(method) === false)
  )
}

/** The first alternative in the chain that stays; `null` where there is none. */
function survivor(removal: Removal, path: NodePath<t.IfStatement>): NodePath<t.Statement> | null {
  const alternate = path.get('alternate') as NodePath<t.Statement>
  if (!alternate.node) return null
  return alternate.isIfStatement() && isGone(removal, alternate) ? survivor(removal, alternate) : alternate
}

/** `else { … }` becomes the code itself, one level further out. */
function unwrapElse({ parsed }: Removal, path: NodePath<t.IfStatement>, alternate: t.Statement): Edit[] {
  const range = rangeOf(path.node)
  if (alternate.type !== 'BlockStatement') return [{ start: range.start, end: alternate.start!, text: '' }]
  const [first, last] = [alternate.body[0], alternate.body.at(-1)]
  if (!first || !last) return [wholeStatement(parsed, path.node)]
  const { text: source } = parsed
  const start = statementStart(parsed, first)
  const from = start + /^\s*/.exec(source.slice(start))![0].length
  const surplus = column(source, first.start!).length - column(source, range.start).length
  const edits = [
    { start: range.start, end: from, text: '' },
    { start: last.end!, end: range.end, text: '' },
  ]
  for (let at = source.indexOf('\n', from) + 1; at > 0 && at < last.end!; at = source.indexOf('\n', at) + 1) {
    const blanks = /^[ \t]*/.exec(source.slice(at, at + surplus))![0].length
    if (blanks > 0) edits.push({ start: at, end: at + blanks, text: '' })
  }
  return edits
}

function column(source: string, offset: number): string {
  return /^[ \t]*/.exec(source.slice(source.lastIndexOf('\n', offset - 1) + 1))![0]
}

function removeCases({ parsed, leaving, isMethod, edits }: Removal, path: NodePath<t.SwitchStatement>): void {
  if (!isMethod(path.node.discriminant)) return
  const cases = path.get('cases')
  cases.forEach((each, index) => {
    const test = each.get('test') as NodePath
    const name = test.node ? text(test) : null
    if (name === null || !leaving.has(name)) return
    const next = path.node.cases[index + 1]
    const before = path.node.cases.slice(0, index)
    const labels = before.slice(before.findLastIndex(({ consequent }) => consequent.some(endsCase)) + 1)
    const fallsIn = labels.some((label) => label.test?.type !== 'StringLiteral' || !leaving.has(label.test.value))
    // Where the case before runs into this one, only the label goes.
    if (fallsIn && each.node.consequent.length > 0) {
      const colon = parsed.text.indexOf(':', test.node!.end!) + 1
      edits.push({ start: each.node.start!, end: colon, text: '' })
      return
    }
    const start = statementStart(parsed, each.node)
    edits.push({ start, end: next ? statementStart(parsed, next) : statementRange(parsed, each.node).end, text: '' })
  })
}

function endsCase(statement: t.Statement): boolean {
  if (statement.type === 'BlockStatement') return statement.body.some(endsCase)
  return leaves(statement) || statement.type === 'BreakStatement'
}

/** `res.setHeader('Allow', ['GET', 'POST'])` and `['GET', 'POST'].includes(req.method)` */
function removeListed({ parsed, leaving, edits }: Removal, path: NodePath<t.ArrayExpression>): void {
  const { elements } = path.node
  const names = elements.map((each) => (each?.type === 'StringLiteral' ? each.value : null))
  if (names.length === 0 || names.some((name) => name === null || !isHttpMethod(name))) return
  const kept = elements.filter((_, index) => !leaving.has(names[index]!))
  if (kept.length === elements.length || kept.length === 0) return
  const written = kept.map((each) => parsed.text.slice(each!.start!, each!.end!)).join(', ')
  edits.push({ start: elements[0]!.start!, end: elements.at(-1)!.end!, text: written })
}

/** `res.setHeader('Allow', 'GET, POST')` */
function removeNamed({ leaving, edits }: Removal, node: t.StringLiteral): void {
  const names = node.value.split(/,\s*/)
  if (names.length < 2 || !names.every((name) => isHttpMethod(name))) return
  const kept = names.filter((name) => !leaving.has(name))
  if (kept.length === names.length || kept.length === 0) return
  edits.push({ start: node.start! + 1, end: node.end! - 1, text: kept.join(', ') })
}

function wholeStatement(parsed: Parsed, node: t.Statement): Edit {
  return { ...statementRange(parsed, node), text: '' }
}
