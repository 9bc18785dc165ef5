// What a successful answer becomes: `data`, as far as the callers read it.
import type * as t from '@babel/types'
import { isPlainProperty, keyOf, outcomeOf, selectable, workIn, works } from '../find/route/answer-body.js'
import type { NodePath } from '../ast/traverse.js'
import type { PlacedAnswer } from '../find/route/handler.js'
import { memberOf, objectMembers } from './print-type.js'
import { bodyText, inSource, type Member, type ResultShape, type Shaping, typeOf, wired } from './result-shape.js'
import { isPlain } from './wire-value.js'
import { untyped } from '../ast/without-casts.js'

export function success(answer: PlacedAnswer, shaping: Shaping): ResultShape {
  const { body } = answer
  const shape = (members: Member[], work: string[] = []): ResultShape => ({
    success: true,
    members: shaping.step.uncheckedData ? members.map((member) => ({ ...member, type: 'any' })) : members,
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
  const node = untyped(body.node)
  if (data === 'none') {
    const work = workIn(node).map((each) => workText(each, shaping))
    // One side of a condition does its work where it stands, or not at all.
    if (work.length === 0 || isWholeStatement(answer.path)) return shape([], work)
    return shape([{ key: 'data', text: wired(node, shaping), type: typeOf(node, shaping) }])
  }
  if (body.kind === 'text') return shape([{ key: 'data', text: bodyText(body, shaping), type: 'string' }])
  if (node.type === 'ObjectExpression') return shape(objectData(node, shaping))
  const hasFields = () =>
    shaping.types?.hasMembers?.(shaping.handler.parsed.file, inSource(shaping, node), data as string[])
  if (data !== 'whole' && selectable(node) && hasFields() !== false) {
    return shape([pickedFields(node, data, shaping)])
  }
  return shape([{ key: 'data', text: wired(node, shaping), type: typeOf(node, shaping) }])
}

/** `if (isAway) await reassign(id)` of `isAway ? await reassign(id) : 0`: nobody takes the value any more. */
function workText(node: t.Expression, { textOf }: Shaping): string {
  const isChoice = node.type === 'ConditionalExpression' && works(node.consequent) && !works(node.alternate)
  return isChoice ? `if (${textOf(node.test)}) ${textOf(node.consequent)}` : textOf(node)
}

/** Is the answer all that its statement does, so that work can go in front of it? */
function isWholeStatement(path: NodePath): boolean {
  const parent = path.parentPath
  if (parent?.isReturnStatement() || parent?.isExpressionStatement()) return true
  const isHolder = parent?.isAwaitExpression() || parent?.isParenthesizedExpression() || parent?.isTSAsExpression()
  return isHolder || parent?.isUnaryExpression({ operator: 'void' }) ? isWholeStatement(parent!) : false
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
  const { data, absent = [] } = shaping.step
  // The result says it too; but a caller that has the whole body under a name may look there.
  const readsFlag = data === 'whole' || data.includes('success')
  const isOwn = (property: t.ObjectExpression['properties'][number]) =>
    readsFlag ||
    !(isPlainProperty(property) && keyOf(property) === 'success' && property.value.type === 'BooleanLiteral')
  const own = node.properties.filter(isOwn)
  const open = own.some((property) => !isPlainProperty(property))
  // Leaving out a member that does work would leave the work out.
  const picks = data !== 'whole' && !open && !own.some((property) => isPlainProperty(property) && works(property.value))
  const kept = picks ? own.filter((property) => isPlainProperty(property) && data.includes(keyOf(property))) : own
  // Whoever has the whole body has an empty one too, and a field that is missing is missing from something.
  if (kept.length === 0 && data !== 'whole' && absent.length === 0) return []
  const missing = absent.filter(
    (name) => !own.some((property) => isPlainProperty(property) && keyOf(property) === name),
  )
  if (open || (!picks && kept.length === node.properties.length)) {
    return [withoutFields(missing, { key: 'data', text: wired(node, shaping), type: typeOf(node, shaping) }, shaping)]
  }
  const members = kept.filter(isPlainProperty).map((property): Member => {
    const text = shaping.textOf(property.value)
    return { key: keyOf(property), text, type: typeOf(property.value, shaping) }
  })
  const plain = kept.filter(isPlainProperty).every((property) => isPlain(property.value, shaping))
  const text = objectText(members)
  const value = plain ? text : shaping.wire(text)
  return [withoutFields(missing, { key: 'data', text: value, type: objectType(members) }, shaping)]
}

/** `data` that lacks some fields which callers read: its type has them, as what they are. */
function withoutFields(names: readonly string[], { key, text, type }: Member, { spellsAbsent }: Shaping): Member {
  if (names.length === 0) return { key, text, type }
  const known = type === null ? null : objectMembers(type)
  return {
    key,
    text: spellsAbsent ? withUndefined(text, names) : text,
    type: known && `{ ${[...known, ...names.map((name) => `${name}?: undefined`)].join('; ')} }`,
  }
}

function withUndefined(text: string, names: readonly string[]): string {
  const fields = names.map((name) => memberText({ key: name, text: 'undefined', type: null })).join(', ')
  if (!text.startsWith('{')) return `{ ...${text}, ${fields} }`
  return text === '{}' ? `{ ${fields} }` : `{ ${fields},${text.slice(1)}`
}

/** `{ id: post.id, title }` */
export function objectText(members: readonly Member[]): string {
  return members.length === 0 ? '{}' : `{ ${members.map(memberText).join(', ')} }`
}

export function memberText({ key, text }: Member): string {
  if (key === text) return key
  return `${/^[A-Za-z_$][\w$]*$/.test(key) ? key : `'${key}'`}: ${text}`
}

function objectType(members: readonly Member[]): string | null {
  if (members.some(({ type }) => type === null)) return null
  return members.length === 0 ? '{}' : `{ ${members.map(({ key, type }) => `${key}: ${type}`).join('; ')} }`
}
