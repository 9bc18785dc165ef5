// How an action says that something failed: as it does already, as its declared result says, or as this tool does.
import type { Expression, ObjectExpression, TSType, TSTypeElement } from '@babel/types'
import type { Parsed } from '../../ast/parse.js'
import { textStyle } from '../../ast/text-style.js'
import type { NodePath } from '../../ast/traverse.js'
import type { ActionFunction } from './exported-actions.js'
import { declaredResult, objectMembers, previousType } from './result-members.js'
import { failureEntries, type StateShape } from './state-shape.js'
import { isUndefined } from '../../ast/is-nothing.js'
import { ownReturns } from '../../ast/own-returns.js'
import { untyped } from '../../ast/without-casts.js'

export interface FailureShape {
  /** `previous`: as the type of the previous state says. `mine`: nothing says how, so the result type has to be written. */
  origin: 'returned' | 'declared' | 'previous' | 'mine'
  /** Entries that never change, as source text: `success: false`. */
  fixed: readonly string[]
  message: string
  /** The key of the field errors, `null` where the state has no place for them. */
  errors: string | null
}

const messageKeys = ['error', 'message', 'errorMessage']
const errorsKeys = ['errors', 'fieldErrors', 'validationErrors']

/** The shape that is used already, else declared, else `usual`. */
export function failureShape(parsed: Parsed, path: NodePath<ActionFunction>, usual: StateShape): FailureShape {
  const { message, errors } = usual
  const fixed = failureEntries(usual, textStyle(parsed).quote)
  const declared = declaredResult(path.node)
  return (
    returnedShape(parsed, path) ??
    declaredShape(parsed, declared) ??
    (declared === null && path.node.returnType == null ? previousShape(parsed, path.node) : null) ?? {
      origin: 'mine',
      fixed,
      message,
      errors,
    }
  )
}

/** A failure that the action returns elsewhere: whoever renders the state renders that one. */
function returnedShape(parsed: Parsed, path: NodePath<ActionFunction>): FailureShape | null {
  const objects = ownReturns(path).flatMap(({ node }) => {
    const value = node.argument ? untyped(node.argument) : null
    return value?.type === 'ObjectExpression' ? [value] : []
  })
  const samples = objects.flatMap((object) => failureSample(parsed, object) ?? [])
  const [sample] = samples
  return sample ? { ...sample, errors: samples.find((each) => each.errors)?.errors ?? null } : null
}

/** The shape of a returned object that says what failed; `null` where it does not. */
export function failureSample({ text }: Parsed, object: ObjectExpression): FailureShape | null {
  const fixed: string[] = []
  let message: string | null = null
  let errors: string | null = null
  let failed = false
  for (const property of object.properties) {
    if (property.type !== 'ObjectProperty' || property.computed || property.key.type !== 'Identifier') return null
    const key = property.key.name
    const value = property.value as Expression
    if (messageKeys.includes(key) && value.type !== 'NullLiteral' && !isUndefined(value)) message = key
    else if (errorsKeys.includes(key)) errors = key
    else if (!isLiteral(value)) return null
    else {
      if (isSuccessWord(value)) return null
      failed ||=
        value.type === 'BooleanLiteral' || (value.type === 'StringLiteral' && /error|fail|invalid/i.test(value.value))
      fixed.push(text.slice(property.start!, property.end!))
    }
  }
  // `{ message: 'Saved' }` alone says nothing about failing, but it is all the state there is.
  const evident = failed || errors !== null || message !== 'message' || fixed.length === 0
  return message !== null && evident ? { origin: 'returned', fixed, message, errors } : null
}

/** What the action gets is what it returned before, so that type has the place for a failure: `{ error?: string }`, too. */
function previousShape(parsed: Parsed, action: ActionFunction): FailureShape | null {
  const type = previousType(action)
  const told = declaredShape(parsed, type)
  if (told) return { ...told, origin: 'previous' }
  for (const members of (type && objectMembers(parsed.ast, type)) ?? []) {
    const keys = members.map((each) =>
      each.type === 'TSPropertySignature' && each.key.type === 'Identifier' ? each.key.name : null,
    )
    const message = keys.find((key) => key === 'error' || key === 'errorMessage')
    const text = members[keys.indexOf(message ?? '')]
    const isText =
      text?.type === 'TSPropertySignature' && text.typeAnnotation?.typeAnnotation.type === 'TSStringKeyword'
    const rest = members.filter((each) => each !== text)
    if (!message || !isText || !rest.every((each) => each.type === 'TSPropertySignature' && each.optional)) continue
    const errors = keys.find((key) => errorsKeys.includes(key ?? '')) ?? null
    return { origin: 'previous', fixed: [], message, errors }
  }
  return null
}

function declaredShape({ ast }: Parsed, type: TSType | null): FailureShape | null {
  for (const members of (type && objectMembers(ast, type)) ?? []) {
    const shape = readMember(members)
    if (shape) return shape
  }
  return null
}

function readMember(members: readonly TSTypeElement[]): FailureShape | null {
  const fixed: string[] = []
  let message: string | null = null
  let errors: string | null = null
  // `null` beside a value says nothing of failing, unless the text may be `null` too.
  let isPaired = true
  for (const member of members) {
    if (member.type !== 'TSPropertySignature' || member.key.type !== 'Identifier') return null
    const key = member.key.name
    const type = member.typeAnnotation?.typeAnnotation
    const isFalse = type?.type === 'TSLiteralType' && type.literal.type === 'BooleanLiteral' && !type.literal.value
    const parts = type?.type === 'TSUnionType' ? type.types : type ? [type] : []
    const mayBeNull = parts.some((part) => part.type === 'TSNullKeyword')
    if (isFalse) {
      fixed.push(`${key}: false`)
      isPaired = false
    } else if (messageKeys.includes(key) && parts.some((part) => part.type === 'TSStringKeyword')) {
      if (parts.length > 1 && !(mayBeNull && parts.length === 2)) return null
      isPaired &&= mayBeNull
      message = key
    } else if (errorsKeys.includes(key)) errors = key
    else if (mayBeNull && !member.optional) fixed.push(`${key}: null`)
    else if (!member.optional) return null
  }
  const tells = fixed.some((each) => each.endsWith('false')) || (isPaired && fixed.length === 1)
  return tells && message !== null ? { origin: 'declared', fixed, message, errors } : null
}

function isLiteral(node: Expression): boolean {
  return ['BooleanLiteral', 'StringLiteral', 'NumericLiteral', 'NullLiteral'].includes(node.type) || isUndefined(node)
}

/** `true`, `'success'`, `'ok'` */
export function isSuccessWord(node: Expression): boolean {
  if (node.type === 'BooleanLiteral') return node.value
  return node.type === 'StringLiteral' && /success|^(ok|done|idle)$/i.test(node.value)
}
