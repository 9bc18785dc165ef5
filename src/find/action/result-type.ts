// The result type of an action that begins to return failures, where nothing declares one yet.
import type { Expression, ReturnStatement, Statement, TSType, TSTypeElement } from '@babel/types'
import type { Parsed } from '../../ast/parse.js'
import { statementEnd } from '../../ast/statement-range.js'
import { lineIndent, textStyle } from '../../ast/text-style.js'
import type { NodePath } from '../../ast/traverse.js'
import type { Edit } from '../../edit/edit.js'
import { annotateResult } from './annotate-result.js'
import type { ExportedAction } from './exported-actions.js'
import { fallsThrough } from './falls-through.js'
import { isInterrupt } from './redirect-call.js'
import { declaredResult, objectMembers } from './result-members.js'
import { emptyEntries, failureMembers, type StateShape } from './state-shape.js'
import { ownReturns } from '../../ast/own-returns.js'
import { untyped } from '../../ast/without-casts.js'
import { isTypeScript } from '../../ast/is-typescript.js'

type Quote = "'" | '"'

/**
 * The edits that give an action `{ success: true } | { success: false; error: string }`: an exported type, the
 * annotation, and `{ success: true }` where it returned nothing.
 * @param shape how it says so; where only failures say anything, a success that was nothing is `{}`
 * @param withErrors failures may carry field errors
 * @returns a reason where the result on success is not known well enough
 */
export function resultType(
  parsed: Parsed,
  action: ExportedAction,
  shape: StateShape,
  withErrors: boolean,
): Edit[] | string {
  const { quote } = textStyle(parsed)
  const failure = failureMembers(shape, quote, withErrors)
  const declared = declaredResult(action.path.node)
  if (declared && declared.type !== 'TSVoidKeyword') return extend(parsed, declared, shape, failure)
  if (!declared && action.path.node.returnType) return 'its return type is no plain `Promise<…>`'
  const returns = ownReturns(action.path).filter((each) => !isInterrupt(each))
  const runsOn = fallsThrough(action.path.get('body.body') as NodePath<Statement>[])
  // What it returns is told apart as it is, and TypeScript infers its type.
  if (!declared && !runsOn && returns.length > 0 && returns.every(({ node }) => saysNoFailure(node, shape))) return []
  const empty = emptyEntries(shape, quote)
  const successes: Map<string, string>[] = []
  const edits: Edit[] = []
  for (const { node } of returns) {
    const value = node.argument ? untyped(node.argument) : null
    const success = value ? readSuccess(value, shape, quote) : nothing(shape, quote)
    if (success === null) return `what it returns on success is not plainly \`{ ${empty[0] ?? 'data'}, … }\``
    successes.push(success)
    if (!value) edits.push(insertion(node.start! + 'return'.length, ` ${writeObject(empty)}`))
  }
  if (runsOn) {
    successes.push(nothing(shape, quote))
    edits.push(returnSuccess(parsed, action, empty))
  }
  if (!isTypeScript(parsed.file)) return edits
  const annotation = annotateResult(parsed, action, typeMembers(successes, shape, failure, quote))
  return typeof annotation === 'string' ? annotation : [...annotation, ...edits]
}

/** The members of the union: what a success says, and what a failure does. */
function typeMembers(
  successes: readonly Map<string, string>[],
  shape: StateShape,
  failure: readonly string[],
  quote: Quote,
): string[][] {
  if (successes.length === 0) return [[...failure]]
  if (shape.flag) return [unite(successes), [...failure]]
  const empty = emptyEntries(shape, quote)
  // `{}` has a type together with the failure: of a union of both nobody could read the text.
  return empty.length > 0
    ? [empty, [...failure]]
    : [failure.map((each) => (each.startsWith(`${shape.message}:`) ? each.replace(':', '?:') : each))]
}

/** `return { data: post, error: null }`, where failures are `{ data: null, error: '…' }`. */
function saysNoFailure({ argument }: ReturnStatement, { flag, data, message }: StateShape): boolean {
  const value = argument ? untyped(argument) : null
  if (flag !== null || data === undefined || value?.type !== 'ObjectExpression') return false
  const valueOf = (key: string) =>
    value.properties.find(
      (each) => each.type === 'ObjectProperty' && each.key.type === 'Identifier' && each.key.name === key,
    )
  const text = valueOf(message)
  return valueOf(data) !== undefined && text?.type === 'ObjectProperty' && text.value.type === 'NullLiteral'
}

/** An inline result type gets one member more; an alias may be read elsewhere, so it is not ours to widen. */
function extend(parsed: Parsed, declared: TSType, { flag }: StateShape, failure: readonly string[]): Edit[] | string {
  const members = objectMembers(parsed.ast, declared)
  if (declared.type === 'TSTypeReference' || !members) return `its result type has no \`{ ${failure.join('; ')} }\``
  return flag && members.every((each) => isSuccess(each, flag))
    ? [insertion(declared.end!, ` | { ${failure.join('; ')} }`)]
    : `its result type has no \`${flag?.key ?? failure[0]}\` to tell by`
}

function isSuccess(members: readonly TSTypeElement[], { key, yes }: NonNullable<StateShape['flag']>): boolean {
  return members.some((each) => {
    if (each.type !== 'TSPropertySignature' || each.key.type !== 'Identifier' || each.key.name !== key) return false
    const type = each.typeAnnotation?.typeAnnotation
    return type?.type === 'TSLiteralType' && 'value' in type.literal && type.literal.value === yes
  })
}

function nothing({ flag }: StateShape, quote: Quote): Map<string, string> {
  return new Map(flag ? [[flag.key, written(flag.yes, quote)]] : [])
}

/** The entries of a success object with their types, where each one shows; `null` where one does not. */
function readSuccess(value: Expression, { flag }: StateShape, quote: Quote): Map<string, string> | null {
  if (value.type !== 'ObjectExpression' || !flag) return null
  const entries = new Map<string, string>()
  for (const property of value.properties) {
    if (property.type !== 'ObjectProperty' || property.computed || property.key.type !== 'Identifier') return null
    const { name } = property.key
    const type =
      name === flag.key ? flagType(property.value as Expression, quote) : literalType(property.value as Expression)
    if (type === null) return null
    entries.set(name, type)
  }
  return entries.get(flag.key) === written(flag.yes, quote) ? entries : null
}

/** One type for all successes. What only some of them have is optional, so that callers may still read it. */
function unite(successes: readonly Map<string, string>[]): string[] {
  const keys = new Set(successes.flatMap((each) => [...each.keys()]))
  return [...keys].map((key) => {
    const types = successes.flatMap((each) => each.get(key) ?? [])
    return `${key}${types.length < successes.length ? '?' : ''}: ${[...new Set(types)].join(' | ')}`
  })
}

function flagType(node: Expression, quote: Quote): string | null {
  return node.type === 'BooleanLiteral' || node.type === 'StringLiteral' ? written(node.value, quote) : null
}

function written(value: boolean | string, quote: Quote): string {
  return typeof value === 'string' ? quote + value + quote : String(value)
}

function literalType(node: Expression): string | null {
  switch (node.type) {
    case 'StringLiteral':
    case 'TemplateLiteral':
      return 'string'
    case 'NumericLiteral':
      return 'number'
    case 'BooleanLiteral':
      return 'boolean'
    case 'NullLiteral':
      return 'null'
    default:
      return null
  }
}

function returnSuccess(parsed: Parsed, { body }: ExportedAction, entries: readonly string[]): Edit {
  const { eol, end, indent } = textStyle(parsed)
  const last = body.body.at(-1)
  const at = last ? statementEnd(parsed, last) : body.start! + 1
  const blanks = last ? lineIndent(parsed.text, last.start!) : lineIndent(parsed.text, body.start!) + indent
  const line = `${blanks}return ${writeObject(entries)}${end}`
  return insertion(at, parsed.text[at - 1] === '\n' ? line + eol : eol + line + eol)
}

function writeObject(entries: readonly string[]): string {
  return entries.length > 0 ? `{ ${entries.join(', ')} }` : '{}'
}

function insertion(at: number, text: string): Edit {
  return { start: at, end: at, text }
}
