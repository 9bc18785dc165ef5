// What an answer's body is made of, as plain data.
import type * as t from '@babel/types'
import { isNode } from '../../ast/is-node.js'
import { rangeOf } from '../../ast/range.js'
import { isSurelyText } from './answer-text.js'
import type { DerivedText } from './derived-text.js'
import { isErrorStatus } from './answer-status.js'
import type { FoundAnswer } from './found-answer.js'
import type { ModuleLookup } from './module-lookup.js'
import { isPureCall } from '../pure-call.js'
import type { AnswerBody } from './route-file.js'
import { tableText } from './text-table.js'
import { untyped } from '../../ast/without-casts.js'

/** The module as the answer sees it, and those that it imports. */
export interface Where {
  derived: DerivedText
  file: string
  modules: ModuleLookup
}

/** Facts about a body; ranges are those of the route file. */
export function answerBody({ body, path }: FoundAnswer, { derived, file, modules }: Where): AnswerBody {
  const { text, toSource } = derived
  if (body.kind === 'empty') return { kind: 'empty' }
  const range = toSource(rangeOf(body.node))
  if (body.kind === 'text') return { kind: 'text', range }
  const node = untyped(body.node)
  const names = { scope: path.scope, file, modules }
  const isSure = (value: t.Node) => isSurelyText(value, (each) => tableText(each, names))
  if (node.type !== 'ObjectExpression') {
    const perhaps = conditionalText(node)
    const text = perhaps && { perhaps: { key: perhaps.key, text: isSure(perhaps.value) } }
    return { kind: 'value', range, selectable: selectable(node), ...text }
  }
  const known = node.properties.filter(isPlainProperty)
  return {
    kind: 'object',
    range,
    entries: known.map((property) => {
      const stays = !mayBeReplaced(property, node)
      return {
        key: keyOf(property),
        value: toSource(rangeOf(property.value)),
        literal: stays ? literalOf(property.value, text) : null,
        truth: stays ? truthOf(property.value) : null,
        text: isSure(property.value),
      }
    }),
    open: known.length < node.properties.length,
    pure: known.every((property) => !works(property.value)),
  }
}

/** May something that stands behind it in the object set the same key? */
function mayBeReplaced(property: PlainProperty, { properties }: t.ObjectExpression): boolean {
  return properties.slice(properties.indexOf(property) + 1).some((later) => {
    const keys = keysOf(later)
    return keys === null || keys.includes(keyOf(property))
  })
}

/** The keys that it can bring into an object; `null` where they are not known. */
function keysOf(property: t.ObjectExpression['properties'][number]): readonly string[] | null {
  if (property.type === 'SpreadElement') return spreadKeys(property.argument)
  return isPlainProperty(property) ? [keyOf(property)] : null
}

/** Those of `note && { note }` and `isDev ? { stack } : {}`. */
function spreadKeys(value: t.Expression): readonly string[] | null {
  const node = untyped(value)
  switch (node.type) {
    case 'ObjectExpression': {
      const keys = node.properties.map(keysOf)
      return keys.includes(null) ? null : keys.flatMap((each) => each!)
    }
    case 'LogicalExpression':
      return node.operator === '&&' ? spreadKeys(node.right) : null
    case 'ConditionalExpression': {
      const [one, other] = [spreadKeys(node.consequent), spreadKeys(node.alternate)]
      return one && other && [...one, ...other]
    }
    case 'NullLiteral':
      return []
    default:
      return node.type === 'Identifier' && node.name === 'undefined' ? [] : null
  }
}

/** `isTaken && { error: 'Taken' }`: a body with one text, or none. */
export function conditionalText(node: t.Expression): { test: t.Expression; key: string; value: t.Expression } | null {
  if (node.type !== 'LogicalExpression' || node.operator !== '&&') return null
  const object = untyped(node.right)
  const [only, ...others] = object.type === 'ObjectExpression' ? object.properties : []
  const isPlainTest = !/^(Assignment|Sequence|ArrowFunction|Yield)Expression$/.test(node.left.type)
  if (!only || others.length > 0 || !isPlainTest || !isPlainProperty(only)) return null
  const key = keyOf(only)
  return /^(error|message)$/.test(key) ? { test: node.left, key, value: only.value } : null
}

/** `failure` for a status from 400 up, for the status of an error that was caught, and for a body that says `success: false` itself. */
export function outcomeOf(answer: FoundAnswer): 'success' | 'failure' {
  const { status, body } = answer
  if (status !== null ? status >= 400 : isErrorStatus(answer)) return 'failure'
  if (body.kind !== 'json') return 'success'
  const node = untyped(body.node)
  if (node.type !== 'ObjectExpression') return 'success'
  return node.properties.some(
    (property) =>
      isPlainProperty(property) &&
      keyOf(property) === 'success' &&
      property.value.type === 'BooleanLiteral' &&
      !property.value.value,
  )
    ? 'failure'
    : 'success'
}

export type PlainProperty = t.ObjectProperty & { value: t.Expression }

/** `key: value`, not a spread, a method or a computed key. */
export function isPlainProperty(property: t.ObjectExpression['properties'][number]): property is PlainProperty {
  return property.type === 'ObjectProperty' && !property.computed && property.key.type !== 'PrivateName'
}

export function keyOf({ key }: t.ObjectProperty): string {
  if (key.type === 'Identifier') return key.name
  return key.type === 'StringLiteral' ? key.value : String((key as t.NumericLiteral).value)
}

/** The source of a string, number, boolean or null. */
function literalOf(node: t.Expression, text: string): string | null {
  return /^(String|Numeric|Boolean|Null)Literal$/.test(node.type) ? text.slice(node.start!, node.end!) : null
}

/** Whether a value is truthy whatever happens, or falsy; `null` where it depends. */
export function truthOf(node: t.Expression): boolean | null {
  switch (node.type) {
    case 'StringLiteral':
    case 'NumericLiteral':
    case 'BooleanLiteral':
      return Boolean(node.value)
    case 'NullLiteral':
      return false
    case 'TemplateLiteral':
      return node.quasis.some(({ value }) => value.raw !== '') || null
    case 'ObjectExpression':
    case 'ArrayExpression':
    case 'NewExpression':
      return true
    case 'LogicalExpression':
      return node.operator === '||' && truthOf(node.right) === true ? true : null
    case 'ConditionalExpression': {
      const truth = truthOf(node.consequent)
      return truth === truthOf(node.alternate) ? truth : null
    }
    case 'TSAsExpression':
    case 'ParenthesizedExpression':
      return truthOf(node.expression)
    default:
      return null
  }
}

/** An identifier or member chain: reading it twice is reading it once. */
export function selectable(node: t.Expression): boolean {
  if (node.type === 'Identifier') return true
  return node.type === 'MemberExpression' && !node.computed && selectable(node.object as t.Expression)
}

/** May evaluating `node` do something? Calls, awaits and assignments do; reading and computing do not. */
export function works(node: t.Node): boolean {
  switch (node.type) {
    case 'CallExpression':
    case 'OptionalCallExpression':
    case 'NewExpression':
      return !isPureCall(node) || childrenOf(node).some(works)
    case 'AwaitExpression':
    case 'YieldExpression':
    case 'AssignmentExpression':
    case 'UpdateExpression':
    case 'TaggedTemplateExpression':
      return true
    default:
      return childrenOf(node).some(works)
  }
}

/** The parts of an expression that do work, without what only holds them: `[await save()]` of `{ post: await save() }`. */
export function workIn(node: t.Expression): t.Expression[] {
  if (!works(node)) return []
  switch (node.type) {
    case 'ObjectExpression':
      return node.properties.flatMap((property) =>
        property.type === 'SpreadElement'
          ? workIn(property.argument)
          : property.type === 'ObjectProperty'
            ? workIn(property.value as t.Expression)
            : [],
      )
    case 'TSAsExpression':
    case 'TSNonNullExpression':
    case 'ParenthesizedExpression':
      return workIn(node.expression)
    case 'MemberExpression':
      return node.computed ? [node] : workIn(node.object as t.Expression)
    default:
      return [node]
  }
}

function childrenOf(node: t.Node): t.Node[] {
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) => {
    if (/omments$|^loc$|^extra$|^tokens$/.test(key)) return []
    return (Array.isArray(value) ? value : [value]).filter(isNode)
  })
}
