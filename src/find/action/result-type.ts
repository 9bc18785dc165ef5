// The result type of an action that begins to return failures, where nothing declares one yet.
import type { Expression, Statement, TSType, TSTypeElement } from '@babel/types'
import type { Parsed } from '../../ast/parse.js'
import { statementEnd } from '../../ast/statement-range.js'
import { lineIndent, textStyle } from '../../ast/text-style.js'
import type { NodePath } from '../../ast/traverse.js'
import type { Edit } from '../../edit/edit.js'
import { annotateResult } from './annotate-result.js'
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
  const failure = failureMembers(withErrors)
  const declared = declaredResult(action.path.node)
  if (declared && declared.type !== 'TSVoidKeyword') return extend(parsed, declared, failure)
  if (!declared && action.path.node.returnType) return 'its return type is no plain `Promise<…>`'
  const successes: Map<string, string>[] = []
  const edits: Edit[] = []
  for (const each of ownReturns(action.path)) {
    if (isInterrupt(each)) continue
    const value = each.node.argument ? untyped(each.node.argument) : null
    const success = value ? readSuccess(value) : nothing
    if (success === null) return 'what it returns on success is not plainly `{ success: true, … }`'
    successes.push(success)
    if (!value) edits.push(insertion(each.node.start! + 'return'.length, ' { success: true }'))
  }
  if (fallsThrough(action.path.get('body.body') as NodePath<Statement>[])) {
    successes.push(nothing)
    edits.push(returnSuccess(parsed, action))
  }
  if (!/\.[mc]?tsx?$/.test(parsed.file)) return edits
  const annotation = annotateResult(parsed, action, successes.length > 0 ? [unite(successes), failure] : [failure])
  return typeof annotation === 'string' ? annotation : [...annotation, ...edits]
}

/** The members of the type of a failure. */
export function failureMembers(withErrors: boolean): string[] {
  return ['success: false', 'error: string', ...(withErrors ? ['errors?: Record<string, string[] | undefined>'] : [])]
}

/** An inline result type gets one member more; an alias may be read elsewhere, so it is not ours to widen. */
function extend(parsed: Parsed, declared: TSType, failure: readonly string[]): Edit[] | string {
  const members = objectMembers(parsed.ast, declared)
  if (declared.type === 'TSTypeReference' || !members)
    return 'its result type has no `{ success: false; error: string }`'
  return members.every(isSuccess)
    ? [insertion(declared.end!, ` | { ${failure.join('; ')} }`)]
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

const nothing = new Map([['success', 'true']])

/** The entries of a success object with their types, where each one shows; `null` where one does not. */
function readSuccess(value: Expression): Map<string, string> | null {
  if (value.type !== 'ObjectExpression') return null
  const entries = new Map<string, string>()
  for (const property of value.properties) {
    if (property.type !== 'ObjectProperty' || property.computed || property.key.type !== 'Identifier') return null
    const { name } = property.key
    const type = literalType(property.value as Expression, name === 'success')
    if (type === null) return null
    entries.set(name, type)
  }
  return entries.get('success') === 'true' ? entries : null
}

/** One type for all successes. What only some of them have is optional, so that callers may still read it. */
function unite(successes: readonly Map<string, string>[]): string[] {
  const keys = new Set(successes.flatMap((each) => [...each.keys()]))
  return [...keys].map((key) => {
    const types = successes.flatMap((each) => each.get(key) ?? [])
    return `${key}${types.length < successes.length ? '?' : ''}: ${[...new Set(types)].join(' | ')}`
  })
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
