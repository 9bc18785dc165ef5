// What becomes of a value on its way between browser and server. In: the shape of a type. Out: the type of what arrives, as source text.
import { printShape } from './print-shape.js'
import { alternatives, withoutUndefined, type Property, type Shape } from './shape.js'

export interface WireType {
  /** Self-contained TypeScript: no imports, no names but those of the language and the platform. */
  text: string
  /** A value may be handed over as it is: `JSON.parse(JSON.stringify(value))` would give the same, and `value` fits `text`. */
  plain: boolean
}

export interface PayloadType extends WireType {
  /** False where an action does not get what was sent: functions, DOM nodes, events, class instances, errors, signals. */
  sendable: boolean
}

/** Globals that arrive in an action as what they were (measured; a `URLSearchParams` arrives as a list of pairs). */
const sendableGlobals = new Set(['Date', 'File', 'Blob', 'FormData', 'Map', 'Set'])

/**
 * The type of `JSON.parse(JSON.stringify(value))`, `null` where the type does not tell everything.
 * A value that is undefined as a whole has no JSON, so the text leaves that case out, and `plain` is false.
 */
export function wireType(shape: Shape): WireType | null {
  const text = printShape(withoutUndefined(afterJson(shape)))
  return text === null ? null : { text, plain: isPlain(shape) }
}

export interface Optional {
  /** Every field may be left out. */
  partial: boolean
  /** Fields that are read. One that nobody sends is `unknown`. */
  fields: readonly string[]
}

/** What arrives from several callers, as one type: a field that not all of them send is optional. `null` where one of their types does not tell everything. */
export function sentType(shapes: readonly Shape[], { partial, fields }: Optional): string | null {
  const arrived = shapes.map((shape) => alternatives(withoutUndefined(afterJson(shape))))
  const records = arrived.flatMap(([only, ...more]) => (only?.kind === 'object' && more.length === 0 ? [only] : []))
  if (records.length < arrived.length || records.some(({ index }) => index !== null)) {
    const texts = arrived.map((members) => printShape({ kind: 'union', members }))
    return partial || texts.includes(null) ? null : [...new Set(texts)].join(' | ')
  }
  const properties = records.flatMap((record) => record.properties)
  const names = [...new Set(properties.map(({ name }) => name))]
  const record = names.map((name): Property => {
    const sent = properties.filter((property) => property.name === name)
    const members = sent.flatMap(({ shape }) => alternatives(withoutUndefined(shape)))
    const distinct = members.filter(
      (member, index) => members.findIndex((other) => JSON.stringify(other) === JSON.stringify(member)) === index,
    )
    const [only] = distinct
    return {
      name,
      shape: only && distinct.length === 1 ? only : { kind: 'union', members: distinct },
      optional: partial || sent.length < records.length || sent.some(({ optional }) => optional),
    }
  })
  const text = printShape({ kind: 'object', properties: record, index: null, hasSymbolKeys: false })
  const missing = fields.filter((field) => !names.includes(field)).map((field) => `${field}?: unknown`)
  if (text === null || missing.length === 0) return text
  return names.length === 0 ? `{ ${missing.join('; ')} }` : `${text.slice(0, -2)}; ${missing.join('; ')} }`
}

/** The declared type of a value that a client sends; `null` where the type does not tell everything. */
export function payloadType(shape: Shape): PayloadType | null {
  const text = printShape(shape)
  // That it cannot be sent is worth knowing even where the type cannot be printed.
  if (!isSendable(shape)) return { text: text ?? 'unknown', plain: false, sendable: false }
  return text === null ? null : { text, plain: isPlain(shape), sendable: true }
}

function afterJson(shape: Shape): Shape {
  switch (shape.kind) {
    case 'function':
      return { kind: 'undefined' }
    case 'instance':
      return afterJson(shape.json)
    case 'array':
      return { kind: 'array', element: inList(afterJson(shape.element)), readonly: false }
    case 'tuple': {
      const elements = shape.elements.map((part) => ({ ...part, shape: inList(afterJson(part.shape)) }))
      return { kind: 'tuple', elements, readonly: false }
    }
    case 'union':
      return { kind: 'union', members: merged(alternatives(shape).map(afterJson)) }
    case 'object': {
      const properties = shape.properties.map((property) => {
        const value = afterJson(property.shape)
        return { ...property, shape: value, optional: property.optional || alternatives(value).some(isUndefined) }
      })
      return { ...shape, properties, index: shape.index && afterJson(shape.index) }
    }
    case 'unknown':
    case 'undefined':
    case 'primitive':
    case 'literal':
      return shape
  }
}

/**
 * Object literals returned side by side, `{ id }` and `{ skipped }`, are `{ id; skipped?: undefined } | { skipped; id?: undefined }` to the compiler,
 * so that each field can be read without a test. `{ id?; skipped? }` says that in fewer words; fields that tell the cases apart prevent it.
 */
function merged(members: readonly Shape[]): readonly Shape[] {
  const records = members.filter((member) => member.kind === 'object')
  if (!records.some(({ properties }) => properties.some(({ shape }) => isUndefined(shape)))) return members
  const keys = new Set(records.flatMap(({ properties }) => properties.map(({ name }) => name)))
  const properties = [...keys].map((name) => mergedProperty(name, records))
  if (properties.includes(null) || records.some(({ index }) => index)) return members
  const record: Shape = { ...records[0]!, properties: properties.filter((property) => property !== null) }
  return [record, ...members.filter((member) => member.kind !== 'object')]
}

function mergedProperty(name: string, records: readonly (Shape & { kind: 'object' })[]): Property | null {
  const all = records.map(({ properties }) => properties.find((property) => property.name === name))
  const present = all.filter((property) => property && !isUndefined(property.shape))
  const [first] = present
  if (all.includes(undefined) || !first) return null
  const isSame = present.every((property) => JSON.stringify(property?.shape) === JSON.stringify(first.shape))
  const optional = present.length < all.length || present.some((property) => property?.optional)
  return isSame ? { name, shape: first.shape, optional } : null
}

/** In a list JSON writes `null` for what it cannot say. */
function inList(shape: Shape): Shape {
  if (!alternatives(shape).some(isUndefined)) return shape
  return { kind: 'union', members: [withoutUndefined(shape), { kind: 'primitive', name: 'null' }] }
}

function isPlain(shape: Shape): boolean {
  switch (shape.kind) {
    case 'primitive':
    case 'literal':
      return true
    // What is read-only does not fit the mutable type that the wire gives.
    case 'array':
      return !shape.readonly && isPlain(shape.element)
    case 'tuple':
      return !shape.readonly && shape.elements.every((part) => isPlain(part.shape))
    case 'union':
      return shape.members.every(isPlain)
    case 'object':
      return !shape.hasSymbolKeys && values(shape).every((value) => isPlain(withoutUndefined(value)))
    case 'unknown':
    case 'undefined':
    case 'function':
    case 'instance':
      return false
  }
}

function isSendable(shape: Shape): boolean {
  switch (shape.kind) {
    case 'function':
      return false
    case 'instance':
      return shape.name !== null && sendableGlobals.has(shape.name) && shape.args.every(isSendable)
    case 'array':
      return isSendable(shape.element)
    case 'tuple':
      return shape.elements.every((part) => isSendable(part.shape))
    case 'union':
      return shape.members.every(isSendable)
    case 'object':
      return values(shape).every(isSendable)
    case 'unknown':
    case 'undefined':
    case 'primitive':
    case 'literal':
      return true
  }
}

function isUndefined(shape: Shape): boolean {
  return shape.kind === 'undefined'
}

function values(shape: Shape & { kind: 'object' }): Shape[] {
  return [...shape.properties.map((property) => property.shape), ...(shape.index ? [shape.index] : [])]
}
