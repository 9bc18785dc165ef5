// What one answer of a handler becomes: the members of the action's result, with their source text and type.
import type * as t from '@babel/types'
import { rangeOf } from '../ast/range.js'
import type { Scope } from '../ast/traverse.js'
import { conditionalText, isPlainProperty, keyOf, outcomeOf } from '../find/route/answer-body.js'
import { isText } from '../find/route/answer-text.js'
import type { FoundBody } from '../find/route/found-answer.js'
import type { Handler, PlacedAnswer } from '../find/route/handler.js'
import type { Range } from '../location.js'
import type { ActionStep } from '../plan/migration-plan.js'
import { reason } from '../status-text.js'
import { success } from './success-shape.js'
import { isPlain, typeText } from './wire-value.js'
import { untyped } from '../ast/without-casts.js'

/** Another module's answer about the type of an expression in the route file; see `src/project/types.ts`. */
export interface WireTypes {
  typeOf(file: string, range: Range): { text: string; plain: boolean } | null
  /** The same for one member of the expression's value. */
  memberTypeOf?(file: string, range: Range, member: string): { text: string; plain: boolean } | null
  /** Whether the expression's value is sure to have these members; `null` where its type does not tell. */
  hasMembers?(file: string, range: Range, members: readonly string[]): boolean | null
}

export interface Shaping {
  handler: Handler
  /** Where the names in an answer are looked up. */
  scope: Scope
  step: ActionStep
  types: WireTypes | null
  /** There is no return type to say which fields an answer lacks: it says so itself. */
  spellsAbsent: boolean
  /** What a value must be passed through to look as it did to the caller: `toWire(value)`. */
  wire(text: string): string
  /** Text of a node after all other edits. */
  textOf(node: t.Node): string
}

export interface Member {
  key: string
  text: string
  /** `null` where the type is not known. */
  type: string | null
}

export interface ResultShape {
  success: boolean
  members: Member[]
  /** Spread elements of a failure's body, in front of everything else. */
  spreads: string[]
  /** Work that the body did and that nobody reads: it stays, as statements of its own. */
  work: string[]
}

/** The result that `answer` becomes. */
export function resultShape(answer: PlacedAnswer, shaping: Shaping): ResultShape {
  return outcomeOf(answer) === 'failure' ? failure(answer, shaping) : success(answer, shaping)
}

function failure(answer: PlacedAnswer, shaping: Shaping): ResultShape {
  const { step } = shaping
  const spreads: string[] = []
  const own: Member[] = []
  let error: Member | null = null
  const { body, status } = answer
  if (body.kind !== 'empty') {
    const node = untyped(body.node)
    // A route that stays answers the body itself.
    const perhaps = step.kept ? null : conditionalText(node)
    if (body.kind === 'text') error = { key: 'error', text: bodyText(body, shaping), type: 'string' }
    else if (isText(node)) error = { key: 'error', text: shaping.textOf(node), type: 'string' }
    else if (node.type === 'ObjectExpression') {
      const field = errorKey(node, step.errorField)
      for (const property of node.properties) {
        if (!isPlainProperty(property)) spreads.push(shaping.textOf(property))
        else if (keyOf(property) === field) error = { ...valueMember(property, shaping), key: 'error' }
        else if (keyOf(property) !== 'success' || property.value.type !== 'BooleanLiteral') {
          own.push(valueMember(property, shaping))
        }
      }
    } else if (perhaps) {
      const { test, value } = perhaps
      const text = `${shaping.textOf(test)} ? ${shaping.textOf(value)} : ${ownWords()}`
      error = { key: 'error', text, type: typeOf(value, shaping) }
    } else own.push({ key: 'details', text: wired(node, shaping), type: typeOf(node, shaping) })
  }
  const members = [
    ...(step.status ? [statusMember(answer, shaping)] : []),
    error ?? { key: 'error', text: ownWords(), type: 'string' },
    ...own.filter(({ key }) => key !== 'error' && !(key === 'status' && step.status)),
  ]
  return { success: false, members: step.uncheckedError ? members.map(unchecked) : members, spreads, work: [] }

  function unchecked(member: Member): Member {
    if (member.key === 'status') return member
    return { ...member, text: shaping.spellsAbsent ? `${member.text} as any` : member.text, type: 'any' }
  }

  function ownWords(): string {
    return quoted(step.silent ? '' : reason(status))
  }

  function quoted(text: string): string {
    const { parsed } = shaping.handler
    return parsed.text.includes("'") || !parsed.text.includes('"') ? `'${text.replaceAll("'", "\\'")}'` : `"${text}"`
  }
}

/** The text that an answer without JSON has. */
export function bodyText({ node, thrown }: Extract<FoundBody, { kind: 'text' }>, shaping: Shaping): string {
  const text = shaping.textOf(untyped(node))
  return thrown ? `String(${text})` : text
}

function statusMember({ status, computed }: PlacedAnswer, shaping: Shaping): Member {
  if (status === null && computed) {
    // Known to be one of several: `response.status as 401 | 403`.
    const type = computed.type === 'TSAsExpression' ? shaping.textOf(computed.typeAnnotation) : 'number'
    return { key: 'status', text: shaping.textOf(computed), type }
  }
  return { key: 'status', text: String(status ?? 500), type: String(status ?? 500) }
}

/** The field that becomes `error`: the one the callers read, else the other usual one. */
function errorKey(node: t.ObjectExpression, wanted: ActionStep['errorField']): string | null {
  const keys = node.properties.filter(isPlainProperty).map(keyOf)
  return [wanted, 'error', 'message'].find((key) => key !== null && keys.includes(key)) ?? null
}

function valueMember(property: t.ObjectProperty & { value: t.Expression }, shaping: Shaping): Member {
  return { key: keyOf(property), text: wired(property.value, shaping), type: typeOf(property.value, shaping) }
}

export function wired(node: t.Expression, shaping: Shaping): string {
  const text = shaping.textOf(node)
  return isPlain(node, shaping) ? text : shaping.wire(text)
}

export function typeOf(node: t.Expression, shaping: Shaping): string | null {
  return typeText(node, shaping)
}

/** Where a node stands in the route file itself. */
export function inSource({ handler }: Pick<Shaping, 'handler'>, node: t.Node): Range {
  return handler.derived.toSource(rangeOf(node))
}
