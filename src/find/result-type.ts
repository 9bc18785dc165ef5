// The result type of an action that begins to return failures, where nothing declares one yet.
import type { Expression, Statement, TSType, TSTypeElement } from '@babel/types'
import { lineWidth } from '../ast/line-width.js'
import type { Parsed } from '../ast/parse.js'
import { rangeOf } from '../ast/range.js'
import { statementEnd, statementStart } from '../ast/statement-range.js'
import { lineIndent, textStyle } from '../ast/text-style.js'
import type { NodePath } from '../ast/traverse.js'
import type { Edit } from '../edit.js'
import type { Range } from '../location.js'
import type { ExportedAction } from './exported-actions.js'
import { fallsThrough } from './falls-through.js'
import { ownReturns, untyped } from './own-returns.js'
import { isInterrupt } from './redirect-call.js'
import { declaredResult, objectMembers } from './result-members.js'

/**
 * The edits that give an action `{ success: true } | { success: false; error: string }`: an exported type, the
 * annotation, and `{ success: true }` where it returned nothing.
 * @param withErrors failures may carry field errors
 * @returns a reason where the result on success is not known well enough
 */
export function resultType(parsed: Parsed, action: ExportedAction, withErrors: boolean): Edit[] | string {
  const failure = `{ success: false; error: string${withErrors ? '; errors?: Record<string, string[] | undefined>' : ''} }`
  const declared = declaredResult(action.path.node)
  if (declared && declared.type !== 'TSVoidKeyword') return extend(parsed, declared, failure)
  const members = new Set<string>()
  const edits: Edit[] = []
  for (const each of ownReturns(action.path)) {
    if (isInterrupt(each)) continue
    const value = each.node.argument ? untyped(each.node.argument) : null
    const member = value ? successMember(value) : '{ success: true }'
    if (member === null) return 'what it returns on success is not plainly `{ success: true, … }`'
    members.add(member)
    if (!value) edits.push(insertion(each.node.start! + 'return'.length, ' { success: true }'))
  }
  if (fallsThrough(action.path.get('body.body') as NodePath<Statement>[])) {
    members.add('{ success: true }')
    edits.push(returnSuccess(parsed, action))
  }
  if (!/\.[mc]?tsx?$/.test(parsed.file)) return edits
  const annotation = annotate(parsed, action, [...members, failure])
  return typeof annotation === 'string' ? annotation : [...annotation, ...edits]
}

/** An inline result type gets one member more; an alias may be read elsewhere, so it is not ours to widen. */
function extend(parsed: Parsed, declared: TSType, failure: string): Edit[] | string {
  const members = objectMembers(parsed.ast, declared)
  if (declared.type === 'TSTypeReference' || !members)
    return 'its result type has no `{ success: false; error: string }`'
  return members.every(isSuccess)
    ? [insertion(declared.end!, ` | ${failure}`)]
    : 'its result type has no `success` to tell by'
}

function isSuccess(members: readonly TSTypeElement[]): boolean {
  return members.some((each) => {
    const type = each.type === 'TSPropertySignature' ? each.typeAnnotation?.typeAnnotation : null
    const isTrue = type?.type === 'TSLiteralType' && type.literal.type === 'BooleanLiteral' && type.literal.value
    return (
      isTrue && each.type === 'TSPropertySignature' && each.key.type === 'Identifier' && each.key.name === 'success'
    )
  })
}

/** The type of a success object, where each entry's type shows; `null` where one does not. */
function successMember(value: Expression): string | null {
  if (value.type !== 'ObjectExpression') return null
  const entries: string[] = []
  for (const property of value.properties) {
    if (property.type !== 'ObjectProperty' || property.computed || property.key.type !== 'Identifier') return null
    const { name } = property.key
    const type = literalType(property.value as Expression, name === 'success')
    if (type === null) return null
    entries.push(`${name}: ${type}`)
  }
  return entries.includes('success: true') ? `{ ${entries.join('; ')} }` : null
}

function literalType(node: Expression, exact: boolean): string | null {
  switch (node.type) {
    case 'StringLiteral':
    case 'TemplateLiteral':
      return 'string'
    case 'NumericLiteral':
      return 'number'
    case 'BooleanLiteral':
      return exact ? String(node.value) : 'boolean'
    case 'NullLiteral':
      return 'null'
    default:
      return null
  }
}

function annotate(parsed: Parsed, action: ExportedAction, members: readonly string[]): Edit[] | string {
  const name = `${action.name[0]!.toUpperCase()}${action.name.slice(1)}Result`
  if (action.name === 'default' || new RegExp(`\\b${name}\\b`).test(parsed.text))
    return `a type \`${name}\` cannot be added`
  if (previousIsTyped(action))
    return 'its previous state has a type of its own; declare one type for it and for the result'
  const at = annotationRange(parsed, action)
  if (!at) return 'it has no place for a return type'
  const start = statementStart(parsed, action.statement)
  return [insertion(start, writeType(parsed, name, members)), { ...at, text: `: Promise<${name}>` }]
}

/** `(previous: X, formData: FormData)`: the result has to be an X too. */
function previousIsTyped({ path }: ExportedAction): boolean {
  const [previous, second] = path.node.params
  if (!second || previous?.type !== 'Identifier' || !/^_|prev|state/i.test(previous.name)) return false
  const type = previous.typeAnnotation?.type === 'TSTypeAnnotation' ? previous.typeAnnotation.typeAnnotation.type : null
  return type !== null && type !== 'TSUnknownKeyword' && type !== 'TSAnyKeyword'
}

function annotationRange({ ast }: Parsed, { path }: ExportedAction): Range | null {
  const { returnType, body, start } = path.node
  if (returnType) return rangeOf(returnType)
  const tokens = (ast.tokens ?? []) as { type: { label?: string }; start: number; end: number }[]
  const close = tokens.findLast((token) => token.end <= body.start! && token.type.label === ')')
  return close && close.start > start! ? { start: close.end, end: close.end } : null
}

function writeType(parsed: Parsed, name: string, members: readonly string[]): string {
  const { eol, end, indent } = textStyle(parsed)
  const line = `export type ${name} = ${members.join(' | ')}${end}`
  const lines = [`export type ${name} =`, ...members.map((member) => `${indent}| ${member}`)].join(eol) + end
  return (line.length <= lineWidth(parsed.text) ? line : lines) + eol + eol
}

function returnSuccess(parsed: Parsed, { body }: ExportedAction): Edit {
  const { eol, end, indent } = textStyle(parsed)
  const last = body.body.at(-1)
  const at = last ? statementEnd(parsed, last) : body.start! + 1
  const blanks = last ? lineIndent(parsed.text, last.start!) : lineIndent(parsed.text, body.start!) + indent
  const line = `${blanks}return { success: true }${end}`
  return insertion(at, parsed.text[at - 1] === '\n' ? line + eol : eol + line + eol)
}

function insertion(at: number, text: string): Edit {
  return { start: at, end: at, text }
}
