// The words of an error that are put together before it is thrown: `let message = 'Request failed'`, then
// `try { message = (await res.json()).error || message } catch {}`, and `throw new Error(message)`.
import type * as t from '@babel/types'
import { memberName } from '../../ast/member.js'
import type { NodePath } from '../../ast/traverse.js'
import { untyped } from '../../ast/without-casts.js'
import type { Range } from '../../location.js'
import type { FieldUse, ResponseUse, ThrownMessage } from './call-site.js'
import { throwsOnMissingJson } from './crash-path.js'

/** The words as one expression, and the name of the variable that held them. */
export interface HeldWords extends Pick<ThrownMessage, 'text' | 'reads'> {
  name: string
  /** What is thrown in their place, at `range`, where the answer has no JSON; `null` where that makes no difference. */
  withoutJson: { range: Range; text: string } | null
  /** Mentions of the response that are told by this: its `statusText`. */
  told: readonly Range[]
}

/** The fields of the body that are asked in turn, and what is said where none of them says anything. */
interface Words {
  fields: readonly string[]
  operator: '||' | '??' | null
  last: t.StringLiteral | t.TemplateLiteral | null
}

interface Reading {
  source: string
  uses: readonly ResponseUse[]
  isResponse: (node: t.Node) => boolean
  /** The variable, once it has been declared. */
  name: string | null
  words: Words
  /** What it says where reading the JSON failed; `null` where that is the same as a body that says nothing. */
  failed: t.StringLiteral | 'statusText' | t.TemplateLiteral | null
  told: Range[]
}

/** What HTTP calls an answer 500, which a crash is: the only one without JSON, where the others are known to have some. */
const crashed = 'Internal Server Error'

/**
 * Reads what stands before `throw new Error(message)`.
 * @param statements all of it
 * @param uses what is known of the response and its body
 * @returns `null` where anything is done besides
 */
export function heldWords(
  statements: readonly NodePath[],
  uses: readonly ResponseUse[],
  isResponse: (node: t.Node) => boolean,
  source: string,
): HeldWords | null {
  const nothing: Words = { fields: [], operator: null, last: null }
  const reading: Reading = { source, uses, isResponse, name: null, words: nothing, failed: null, told: [] }
  const isRead = statements.every(({ node }, i) => {
    // Where this fails first, the caller gets the error of the parser.
    const isQuiet = i === 0 || !throwsOnMissingJson(node as t.Statement, isResponse)
    return isQuiet && (isDropped(node, uses) || runs(node, reading))
  })
  return isRead && reading.name !== null ? written(reading, reading.name) : null
}

export function isDropped({ start, end }: t.Node, uses: readonly ResponseUse[]): boolean {
  return uses.some(({ kind, range }) => kind === 'drop' && range.start === start && range.end === end)
}

function runs(node: t.Node, reading: Reading): boolean {
  if (node.type === 'VariableDeclaration') return declares(node, reading)
  if (node.type === 'TryStatement') return attempts(node, reading)
  const words = setBy(node, reading)
  if (words) reading.words = words
  return words !== null
}

function declares({ declarations }: t.VariableDeclaration, reading: Reading): boolean {
  const [only, ...others] = declarations
  if (only?.id.type !== 'Identifier' || !only.init || others.length > 0 || reading.name !== null) return false
  const words = wordsOf(only.init, reading)
  if (!words) return false
  reading.name = only.id.name
  reading.words = words
  return true
}

/** `try { const data = await res.json(); message = data.error } catch { message = res.statusText }` */
function attempts({ block, handler, finalizer }: t.TryStatement, reading: Reading): boolean {
  const before = reading.words
  const [caught, ...others] = handler?.body.body ?? []
  if (!handler || finalizer || others.length > 0 || reading.name === null || before.fields.length > 0) return false
  const isSet = block.body.every((each) => {
    if (isDropped(each, reading.uses)) return true
    const words = setBy(each, reading)
    if (words) reading.words = words
    return words !== null
  })
  if (!isSet) return false
  reading.failed = caught ? failedIn(caught, before, reading) : before.last
  return reading.failed !== null
}

/** `message = 'Not saved'`, or `message = res.statusText || message`. */
function failedIn(statement: t.Statement, { last }: Words, reading: Reading): Reading['failed'] {
  const value = assigned(statement, reading)
  if (value?.type === 'StringLiteral') return value
  if (value && isName(value, reading)) return last
  const says = value?.type === 'LogicalExpression' && value.operator === '||' ? value : null
  const told = says ? says.left : value
  if (told?.type !== 'MemberExpression' || memberName(told) !== 'statusText' || !reading.isResponse(told.object))
    return null
  if (says && says.right.type !== 'StringLiteral' && !isName(says.right, reading)) return null
  reading.told.push({ start: told.start!, end: told.end! })
  return 'statusText'
}

/** The words behind `message = data.error || message`, or `if (data.error) message = data.error`. */
function setBy(statement: t.Node, reading: Reading): Words | null {
  if (statement.type !== 'IfStatement') {
    const value = assigned(statement, reading)
    return value && wordsOf(value, reading)
  }
  const { test, consequent, alternate } = statement
  const [only, ...others] = consequent.type === 'BlockStatement' ? consequent.body : [consequent]
  const value = only && others.length === 0 ? assigned(only, reading) : null
  const asked = fieldIn(test, reading.uses)
  const otherwise = alternate ? setBy(bare(alternate), reading) : reading.words
  const isSame = asked !== null && value !== null && fieldIn(value, reading.uses)?.field === asked.field
  return isSame && otherwise ? before([asked.field], '||', otherwise) : null
}

function bare(node: t.Statement): t.Statement {
  const [only, ...others] = node.type === 'BlockStatement' ? node.body : [node]
  return only && others.length === 0 ? only : node
}

/** What the variable is set to. */
function assigned(statement: t.Node, reading: Reading): t.Expression | null {
  const node = statement.type === 'ExpressionStatement' ? statement.expression : null
  return node?.type === 'AssignmentExpression' && node.operator === '=' && isName(node.left, reading)
    ? untyped(node.right)
    : null
}

function isName(node: t.Node, { name }: Reading): boolean {
  return name !== null && node.type === 'Identifier' && node.name === name
}

/** `data.error || data.message || 'Request failed'`, with the variable itself for what it held before. */
function wordsOf(expression: t.Expression, reading: Reading): Words | null {
  const node = untyped(expression)
  if (node.type === 'LogicalExpression' && node.operator !== '&&') {
    const right = wordsOf(node.right, reading)
    const left = wordsOf(node.left, reading)
    return left && right && left.last === null && isAlike(left, node.operator)
      ? before(left.fields, node.operator, right)
      : null
  }
  if (isName(node, reading)) return reading.words
  if (node.type === 'StringLiteral' || (node.type === 'TemplateLiteral' && isOfStatus(node, reading)))
    return { fields: [], operator: null, last: node }
  const field = fieldIn(node, reading.uses)?.field
  return field === undefined ? null : { fields: [field], operator: null, last: null }
}

function isAlike({ operator }: Words, other: '||' | '??'): boolean {
  return operator === null || operator === other
}

function before(fields: readonly string[], operator: '||' | '??', words: Words): Words | null {
  return isAlike(words, operator) ? { ...words, fields: [...fields, ...words.fields], operator } : null
}

/** The status is all that stands in it. */
function isOfStatus({ expressions }: t.TemplateLiteral, { uses }: Reading): boolean {
  return expressions.every(({ start, end }) =>
    uses.some(({ kind, range }) => kind === 'status' && range.start === start && range.end === end),
  )
}

function fieldIn(node: t.Node, uses: readonly ResponseUse[]): FieldUse | null {
  const found = uses.find(
    (use): use is FieldUse =>
      use.kind === 'field' && use.outcome === 'failure' && use.range.start === node.start && use.range.end === node.end,
  )
  return found ?? null
}

/** The words as one expression: what the fields are read of is put there where it is thrown. */
function written(reading: Reading, name: string): HeldWords | null {
  const { words, failed, told, source, uses } = reading
  const { fields, last } = words
  const operator = ` ${words.operator ?? '||'} `
  const lastText = last && source.slice(last.start!, last.end!)
  const text = [...fields.map((field) => placeholder(field)), ...(lastText === null ? [] : [lastText])].join(operator)
  const isSame = failed === null || (failed !== 'statusText' && sourceOf(failed, source) === lastText)
  if (!isSame && failed !== 'statusText' && failed.type !== 'StringLiteral') return null
  const end = { start: text.length, end: text.length }
  const range = lastText === null ? end : { start: text.length - lastText.length, end: text.length }
  const saidThen = failed === 'statusText' ? inQuotesOf(last, source) : failed && sourceOf(failed, source)
  const given = lastText === null ? operator + saidThen : saidThen
  const inLast = last ? readsOfStatus(last, range.start, uses) : []
  const reads = [...readsOf(fields, operator.length, lastText !== null), ...inLast]
  return { name, text, reads, withoutJson: isSame ? null : { range, text: given! }, told }
}

function placeholder(field: string): string {
  return `_.${field}`
}

function readsOf(
  fields: readonly string[],
  gap: number,
  goesOn: boolean,
): { range: Range; field: string; operand: Range | null }[] {
  let at = 0
  return fields.map((field, i) => {
    const start = at
    const end = start + placeholder(field).length
    at = end + gap
    const isLast = i === fields.length - 1 && !goesOn
    return { range: { start, end }, field, operand: isLast ? null : { start, end: at } }
  })
}

function readsOfStatus({ start, end }: t.Node, at: number, uses: readonly ResponseUse[]): HeldWords['reads'] {
  const moved = (place: number) => place - start! + at
  return uses
    .filter(({ kind, range }) => kind === 'status' && range.start >= start! && range.end <= end!)
    .map(({ range }) => ({ range: { start: moved(range.start), end: moved(range.end) }, field: null, operand: null }))
}

function sourceOf({ start, end }: t.Node, source: string): string {
  return source.slice(start!, end!)
}

function inQuotesOf(last: t.Node | null, source: string): string {
  const quote = last?.type === 'StringLiteral' ? source[last.start!]! : "'"
  return quote + crashed + quote
}
