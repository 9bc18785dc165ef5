// The words of an error that are put together before it is thrown: `let message = 'Request failed'`, then
// `try { message = (await res.json()).error || message } catch {}`, and `throw new Error(message)`.
import type * as t from '@babel/types'
import { memberName } from '../../ast/member.js'
import { isAt } from '../../ast/range.js'
import { onlyStatement } from '../../ast/statements-of.js'
import type { NodePath } from '../../ast/traverse.js'
import { untyped } from '../../ast/without-casts.js'
import type { Range } from '../../location.js'
import type { FieldUse, ResponseUse } from './call-site.js'
import { throwsOnMissingJson } from './crash-path.js'
import { isDropped } from './uses.js'
import { type WithoutJson, type Words, type WordsText, wordsText } from './words-text.js'

/** The words as one expression, and the name of the variable that held them. */
export interface HeldWords extends WordsText {
  name: string
  /** Mentions of the response that are told by this: its `statusText`. */
  told: readonly Range[]
}

interface Reading {
  uses: readonly ResponseUse[]
  isResponse: (node: t.Node) => boolean
  /** The variable, once it has been declared. */
  name: string | null
  words: Words
  failed: WithoutJson
  told: Range[]
}

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
  const reading: Reading = { uses, isResponse, name: null, words: nothing, failed: null, told: [] }
  const isRead = statements.every(({ node }, i) => {
    // Where this fails first, the caller gets the error of the parser.
    const isQuiet = i === 0 || !throwsOnMissingJson(node as t.Statement, isResponse)
    return isQuiet && (isDropped(node, uses) || runs(node, reading))
  })
  const { name, words, failed, told } = reading
  const text = isRead && name !== null ? wordsText(words, failed, uses, source) : null
  return text && name !== null ? { ...text, name, told } : null
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
  const only = onlyStatement(consequent)
  const value = only && assigned(only, reading)
  const asked = fieldIn(test, reading.uses)
  const otherwise = alternate ? setBy(onlyStatement(alternate) ?? alternate, reading) : reading.words
  const isSame = asked !== null && value !== null && fieldIn(value, reading.uses)?.field === asked.field
  return isSame && otherwise ? before([asked.field], '||', otherwise) : null
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
  return expressions.every((each) => uses.some(({ kind, range }) => kind === 'status' && isAt(range, each)))
}

function fieldIn(node: t.Node, uses: readonly ResponseUse[]): FieldUse | null {
  const found = uses.find(
    (use): use is FieldUse => use.kind === 'field' && use.outcome === 'failure' && isAt(use.range, node),
  )
  return found ?? null
}
