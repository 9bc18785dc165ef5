// What one answer of a handler becomes: the members of the action's result, with their source text and type.
import type * as t from '@babel/types'
import { rangeOf } from '../ast/range.js'
import { isPlainProperty, keyOf, outcomeOf, selectable, withoutAssertions, workIn, works } from '../find/answer-body.js'
import type { Scope } from '../ast/traverse.js'
import type { Handler, PlacedAnswer } from '../find/handler.js'
import { isText } from '../find/handler-answers.js'
import type { Range } from '../location.js'
import type { ActionStep } from '../plan/migration-plan.js'
import { memberOf } from './print-type.js'
import { isPlain, typeText } from './wire-value.js'

/** Another module's answer about the type of an expression in the route file; see `src/project/types.ts`. */
export interface WireTypes {
  typeOf(file: string, range: Range): { text: string; plain: boolean } | null
  /** The same for one member of the expression's value. */
  memberTypeOf?(file: string, range: Range, member: string): { text: string; plain: boolean } | null
}

export interface Shaping {
  handler: Handler
  /** Where the names in an answer are looked up. */
  scope: Scope
  step: ActionStep
  types: WireTypes | null
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
    const node = withoutAssertions(body.node)
    if (body.kind === 'text' || isText(node)) error = { key: 'error', text: shaping.textOf(node), type: 'string' }
    else if (node.type === 'ObjectExpression') {
      const field = errorKey(node, step.errorField)
      for (const property of node.properties) {
        if (!isPlainProperty(property)) spreads.push(shaping.textOf(property))
        else if (keyOf(property) === field) error = { ...valueMember(property, shaping), key: 'error' }
        else if (keyOf(property) !== 'success' || property.value.type !== 'BooleanLiteral') {
          own.push(valueMember(property, shaping))
        }
      }
    } else own.push({ key: 'details', text: wired(node, shaping), type: typeOf(node, shaping) })
  }
  const members = [
    ...(step.status ? [statusMember(answer, shaping)] : []),
    error ?? { key: 'error', text: quoted(reason(status)), type: 'string' },
    ...own.filter(({ key }) => key !== 'error' && !(key === 'status' && step.status)),
  ]
  return { success: false, members, spreads, work: [] }

  function quoted(text: string): string {
    const { parsed } = shaping.handler
    return parsed.text.includes("'") || !parsed.text.includes('"') ? `'${text.replaceAll("'", "\\'")}'` : `"${text}"`
  }
}

function statusMember({ status, computed }: PlacedAnswer, shaping: Shaping): Member {
  if (status === null && computed) return { key: 'status', text: shaping.textOf(computed), type: 'number' }
  return { key: 'status', text: String(status ?? 500), type: String(status ?? 500) }
}

/** The field that becomes `error`: the one the callers read, else the other usual one. */
function errorKey(node: t.ObjectExpression, wanted: ActionStep['errorField']): string | null {
  const keys = node.properties.filter(isPlainProperty).map(keyOf)
  return [wanted, 'error', 'message'].find((key) => key !== null && keys.includes(key)) ?? null
}

function success(answer: PlacedAnswer, shaping: Shaping): ResultShape {
  const { body } = answer
  const shape = (members: Member[], work: string[] = []): ResultShape => ({
    success: true,
    members,
    spreads: [],
    work,
  })
  const { data } = shaping.step
  if (body.kind === 'empty') {
    // Beside an answer with a body, an empty one needs a value that says so.
    const bare =
      data === 'none' ||
      shaping.handler.answers.every((each) => outcomeOf(each) === 'failure' || each.body.kind === 'empty')
    return shape(bare ? [] : [{ key: 'data', text: 'null', type: 'null' }])
  }
  const node = withoutAssertions(body.node)
  if (data === 'none') return shape([], workIn(node).map(shaping.textOf))
  if (body.kind === 'text') return shape([{ key: 'data', text: shaping.textOf(node), type: 'string' }])
  if (node.type === 'ObjectExpression') return shape(objectData(node, shaping))
  if (data !== 'whole' && selectable(node)) {
    return shape([pickedFields(node, data, shaping)])
  }
  return shape([{ key: 'data', text: wired(node, shaping), type: typeOf(node, shaping) }])
}

/** The fields of a value that the callers read: `{ id: post.id }`. */
function pickedFields(node: t.Expression, fields: readonly string[], shaping: Shaping): Member {
  const { types, handler } = shaping
  const place = [handler.parsed.file, inSource(shaping, node)] as const
  const whole = types?.typeOf(...place) ?? null
  const found = fields.map((key) => {
    const type = types?.memberTypeOf?.(...place, key)
    const text = type?.text ?? (whole && memberOf(whole.text, key))
    // A number on the wire was a number before; a string may have been a date.
    const plain = type?.plain || whole?.plain || (text !== null && /^(number|boolean|null| \| )+$/.test(text))
    return { key, text: `${shaping.textOf(node)}.${key}`, type: text, plain }
  })
  const members = found.map(({ key, text, type }): Member => ({ key, text, type }))
  const plain = found.every((each) => each.plain)
  const text = objectText(members)
  return { key: 'data', text: plain ? text : shaping.wire(text), type: objectType(members) }
}

function objectData(node: t.ObjectExpression, shaping: Shaping): Member[] {
  const { data } = shaping.step
  const isOwn = (property: t.ObjectExpression['properties'][number]) =>
    !(isPlainProperty(property) && keyOf(property) === 'success' && property.value.type === 'BooleanLiteral')
  const own = node.properties.filter(isOwn)
  const open = own.some((property) => !isPlainProperty(property))
  // Leaving out a member that does work would leave the work out.
  const picks = data !== 'whole' && !open && !own.some((property) => isPlainProperty(property) && works(property.value))
  const kept = picks ? own.filter((property) => isPlainProperty(property) && data.includes(keyOf(property))) : own
  if (kept.length === 0) return []
  if (open || (!picks && kept.length === node.properties.length)) {
    return [{ key: 'data', text: wired(node, shaping), type: typeOf(node, shaping) }]
  }
  const members = kept.filter(isPlainProperty).map((property): Member => {
    const text = shaping.textOf(property.value)
    return { key: keyOf(property), text, type: typeOf(property.value, shaping) }
  })
  const plain = kept.filter(isPlainProperty).every((property) => isPlain(property.value, shaping))
  const text = objectText(members)
  return [{ key: 'data', text: plain ? text : shaping.wire(text), type: objectType(members) }]
}

function valueMember(property: t.ObjectProperty & { value: t.Expression }, shaping: Shaping): Member {
  return { key: keyOf(property), text: wired(property.value, shaping), type: typeOf(property.value, shaping) }
}

function wired(node: t.Expression, shaping: Shaping): string {
  const text = shaping.textOf(node)
  return isPlain(node, shaping) ? text : shaping.wire(text)
}

function typeOf(node: t.Expression, shaping: Shaping): string | null {
  return typeText(node, shaping)
}

/** `{ id: post.id, title }` */
export function objectText(members: readonly Member[]): string {
  return `{ ${members.map(memberText).join(', ')} }`
}

export function memberText({ key, text }: Member): string {
  if (key === text) return key
  return `${/^[A-Za-z_$][\w$]*$/.test(key) ? key : `'${key}'`}: ${text}`
}

function objectType(members: readonly Member[]): string | null {
  if (members.some(({ type }) => type === null)) return null
  return `{ ${members.map(({ key, type }) => `${key}: ${type}`).join('; ')} }`
}

const reasons: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  402: 'Payment Required',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  406: 'Not Acceptable',
  408: 'Request Timeout',
  409: 'Conflict',
  410: 'Gone',
  412: 'Precondition Failed',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  418: "I'm a Teapot",
  422: 'Unprocessable Content',
  423: 'Locked',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
}

/** What HTTP calls a status, for answers that say no more than that. */
function reason(status: number | null): string {
  return reasons[status ?? 500] ?? 'Request failed'
}

/** Where a node stands in the route file itself. */
export function inSource({ handler }: Pick<Shaping, 'handler'>, node: t.Node): Range {
  return handler.derived.toSource(rangeOf(node))
}
