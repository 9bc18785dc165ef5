// A call of an action that begins to return its failures: the call throws them on, so that whoever waits for a rejection
// still gets one, now with the text that React would have masked.
import type { CallExpression, Function as FunctionNode, Node, VariableDeclaration } from '@babel/types'
import { commentFree } from '../../ast/comment-free.js'
import { columns, printWidth } from '../../ast/line-width.js'
import type { Parsed } from '../../ast/parse.js'
import { rangeOf } from '../../ast/range.js'
import { codeEnd } from '../../ast/statement-range.js'
import { lineIndent, textStyle } from '../../ast/text-style.js'
import type { NodePath } from '../../ast/traverse.js'
import type { Edit } from '../../edit/edit.js'
import { reindent } from '../../edit/edit-lines.js'
import { defaultShape, failureTest, type StateShape } from './state-shape.js'

/**
 * What an action answers on success from now on, seen from what it returned before. void: nothing, now `{ success: true }`.
 * plain: the same object, which says `success: true`. wrapped: the same value as `data`.
 */
export type Contract = 'void' | 'plain' | 'wrapped'

/** What the checks of a file have taken so far. */
export interface Taken {
  /** The names of results, with the blocks that they are declared in. */
  names: Map<string, NodePath[]>
  /** Functions that became async. */
  async: Set<Node>
}

/** What has to be known of an action to check a call of it. */
export interface ResultCheck {
  contract: Contract
  /** How it says that it failed; without it as this tool does. */
  shape?: StateShape | undefined
}

export function nothingTaken(): Taken {
  return { names: new Map(), async: new Set() }
}

/**
 * The edits that check the result of one call and throw a failure on.
 * @param use the action's name in the call
 * @param taken what earlier checks of this file took; what this one takes is added
 * @returns a reason, as what the call does, where there is no safe place for the check
 */
export function checkResult(
  parsed: Parsed,
  use: NodePath,
  { contract, shape }: ResultCheck,
  taken: Taken = nothingTaken(),
): Edit[] | string {
  const call = use.parentPath
  if (!call?.isCallExpression() || use.key !== 'callee') return 'hands it on'
  const action = use.isIdentifier() ? use.node.name : ''
  const value: NodePath = call.parentPath.isAwaitExpression() ? call.parentPath : call
  const parent = value.parentPath!
  if (parent.isArrowFunctionExpression() && value.key === 'body')
    return inArrow(parsed, call, value, { contract, shape: shape ?? defaultShape, taken, action })
  const statement = value.getStatementParent()
  const isReturn = parent.isReturnStatement()
  const owner = value.getFunctionParent()
  const isAsync = owner?.node.async === true || (isReturn && owner !== null && isAwaited(owner))
  if (isReturn ? !isAsync : value === call) return 'does not wait for it'
  if (!statement?.inList) return 'has no room for a check'
  const site = { parsed, value, statement, contract, shape: shape ?? defaultShape, taken, action }
  if (isReturn) return returned(site)
  if (parent.isExpressionStatement()) return named(site, [], null)
  if (parent.isVariableDeclarator() && statement.isVariableDeclaration()) return declared(site, statement.node)
  if (parent.isAssignmentExpression({ operator: '=' }) && parent.parentPath.isExpressionStatement())
    return assigned(site, rangeOf(parent.node.left).end)
  return 'uses what it returns in the middle of an expression'
}

interface Site extends Answer {
  parsed: Parsed
  /** The call, or the `await` around it. */
  value: NodePath
  statement: NodePath
}

interface Answer {
  /** Its name in the call. */
  action: string
  contract: Contract
  shape: StateShape
  taken: Taken
}

/** `await save()` => `const result = await save()`, the check, and `last`, which says what becomes of the result. */
function named(site: Site, edits: Edit[], last: ((data: string) => string) | null): Edit[] | string {
  const { parsed, value, statement, contract } = site
  const result = freeName(statement.parentPath!, site)
  if (result === null) return 'leaves no name for the result'
  const start = edits.length > 0 ? [] : [insertion(value.node.start!, `const ${result} = `)]
  const data = contract === 'wrapped' ? `${result}.data` : result
  const filled = edits.map((edit) => ({ ...edit, text: edit.text.replace('RESULT', result) }))
  const room = `const ${result} = await `.length
  return [
    ...start,
    ...filled,
    ...breakArguments(parsed, value, room),
    checkBehind(site, result, last ? [last(data)] : []),
  ]
}

function declared(site: Site, declaration: VariableDeclaration): Edit[] | string {
  const { parsed, contract } = site
  const [declarator, more] = declaration.declarations
  if (!declarator || more) return 'declares several names at once'
  const { id } = declarator
  if (contract !== 'wrapped' && id.type === 'Identifier' && !id.typeAnnotation) return [checkBehind(site, id.name, [])]
  const range = rangeOf(id)
  if (!commentFree(parsed, range)) return 'has a comment in its declaration'
  const keyword = { start: declaration.start!, end: declaration.start! + declaration.kind.length, text: 'const' }
  const pattern = parsed.text.slice(range.start, range.end)
  return named(site, [keyword, { ...range, text: 'RESULT' }], (data) => `${declaration.kind} ${pattern} = ${data}`)
}

function assigned(site: Site, end: number): Edit[] | string {
  const { parsed, value, statement } = site
  const range = { start: statement.node.start!, end: value.node.start! }
  if (!commentFree(parsed, range)) return 'has a comment in its assignment'
  const target = parsed.text.slice(range.start, end)
  return named(site, [{ ...range, text: 'const RESULT = ' }], (data) => `${target} = ${data}`)
}

function returned(site: Site): Edit[] | string {
  const { parsed, value, statement, contract, taken } = site
  const range = { start: statement.node.start!, end: value.node.start! }
  if (!commentFree(parsed, range)) return 'has a comment in its `return`'
  const wait = value.isAwaitExpression() ? '' : 'await '
  const isLast =
    statement.getNextSibling().node === undefined && statement.parentPath?.parentPath?.isFunction() === true
  const owner = value.getFunctionParent() as NodePath<FunctionNode>
  const becomesAsync = !owner.node.async && !taken.async.has(owner.node)
  taken.async.add(owner.node)
  const last = contract !== 'void' ? (data: string) => `return ${data}` : isLast ? null : () => 'return'
  const edits = named(site, [{ ...range, text: `const RESULT = ${wait}` }], last)
  return typeof edits === 'string' || !becomesAsync ? edits : [insertion(owner.node.start!, 'async '), ...edits]
}

/** `mutationFn: (id) => { … return remove(id) }`: whoever calls it takes a thrown error for a rejection, and may get a promise always. */
function isAwaited(path: NodePath<FunctionNode>): boolean {
  const property = path.parentPath
  if (!property?.isObjectProperty() || property.node.computed || path.isObjectMethod() || path.node.generator)
    return false
  const { key } = property.node
  return key.type === 'Identifier' && /^(mutationFn|queryFn)$/.test(key.name) && path.node.returnType == null
}

/** One argument a line, where the longer statement does not fit on its line any more. */
function breakArguments(parsed: Parsed, value: NodePath, room: number): Edit[] {
  const { text } = parsed
  const { eol, indent } = textStyle(parsed)
  const call = value.isAwaitExpression() ? value.node.argument : value.node
  if (call.type !== 'CallExpression') return []
  const [first, last] = [call.arguments[0], call.arguments.at(-1)]
  const code = text.slice(call.start!, call.end!)
  const blanks = lineIndent(text, call.start!)
  const isShort = columns(blanks) + room + code.length < printWidth(text)
  // A lone object breaks inside of its braces, and that is up to a formatter.
  if (!first || !last || code.includes('\n') || isShort || (first === last && first.type === 'ObjectExpression'))
    return []
  const open = text.lastIndexOf('(', first.start!)
  const inner = eol + blanks + indent
  return [
    { start: open + 1, end: first.start!, text: inner },
    ...call.arguments.slice(1).map((each, index) => ({
      start: call.arguments[index]!.end!,
      end: each.start!,
      text: `,${inner}`,
    })),
    { start: last.end!, end: call.end! - 1, text: `,${eol}${blanks}` },
  ]
}

/** `() => save(id)` => `async () => { … }` with the check in it; the promise is the same for whoever gets it. */
function inArrow(parsed: Parsed, call: NodePath<CallExpression>, value: NodePath, answer: Answer): Edit[] | string {
  const { text } = parsed
  const { contract } = answer
  const { eol, end, indent } = textStyle(parsed)
  const arrow = value.parentPath as NodePath
  if (!arrow.isArrowFunctionExpression()) return 'hands it on'
  const { start, end: bodyEnd } = rangeOf(value.node)
  const head = text.lastIndexOf('=>', start) + '=>'.length
  if (text.slice(head, start).trim() !== '') return 'stands in parentheses'
  const result = freeName(arrow, answer)
  if (result === null) return 'leaves no name for the result'
  const outer = lineIndent(text, head)
  const inner = outer + indent
  const wait = value === call ? 'await ' : ''
  const code = reindent(text.slice(start, bodyEnd), lineIndent(text, start), inner)
  const data = contract === 'wrapped' ? `${result}.data` : result
  const lines = [
    `const ${result} = ${wait}${code}${end}`,
    writeCheck(parsed, answer, result, inner),
    ...(contract === 'void' ? [] : [`return ${data}${end}`]),
  ]
  const body = ` {${lines.map((line) => eol + inner + line).join('')}${eol}${outer}}`
  return [
    ...(arrow.node.async ? [] : [insertion(arrow.node.start!, 'async ')]),
    { start: head, end: bodyEnd, text: body },
  ]
}

function checkBehind(site: Site, result: string, more: readonly string[]): Edit {
  const { parsed, statement } = site
  const { eol, end } = textStyle(parsed)
  const blanks = lineIndent(parsed.text, statement.node.start!)
  const lines = [writeCheck(parsed, site, result, blanks), ...more.map((line) => line + end)]
  return insertion(codeEnd(parsed, statement.node), lines.map((line) => eol + blanks + line).join(''))
}

function writeCheck(parsed: Parsed, { shape, contract }: Answer, result: string, blanks: string): string {
  const { eol, end, indent, quote } = textStyle(parsed)
  const test = `if (${failureTest(shape, quote, contract, result)})`
  const failure = `throw new Error(${result}.${shape.message})${end}`
  const line = `${test} ${failure}`
  if (columns(blanks + line) <= printWidth(parsed.text)) return line
  return [`${test} {`, `${blanks}${indent}${failure}`, `${blanks}}`].join(eol)
}

/** A name that nothing in `block` has or reads, nor a block around or inside that got it before. */
function freeName(block: NodePath, { action, taken: { names: taken } }: Answer): string | null {
  const used = new Set<string>()
  block.traverse({ Identifier: (inner) => void used.add(inner.node.name) })
  const isTaken = (name: string) =>
    taken.get(name)?.some((other) => other === block || other.isDescendant(block) || block.isDescendant(other)) === true
  const name =
    ['result', 'outcome', 'answer', 'saved', `${action}Result`].find(
      (each) => !used.has(each) && !block.scope.hasBinding(each) && !isTaken(each),
    ) ?? null
  if (name !== null) taken.set(name, [...(taken.get(name) ?? []), block])
  return name
}

function insertion(at: number, text: string): Edit {
  return { start: at, end: at, text }
}
