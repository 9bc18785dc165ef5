// From a compiler type to plain data: what values of the type look like to somebody who can only send data.
// In: a type and the checker that knows it. Out: a Shape, with `unknown` wherever the type does not tell everything.
import ts from 'typescript'
import type { Shape } from './shape.js'
import { globalName, originOf } from './type-origin.js'

interface Reading {
  program: ts.Program
  checker: ts.TypeChecker
  /** Nobody checks a JavaScript file: `useState(null)` there says nothing about what is set later. */
  javascript: boolean
  /** Objects around the type being read. */
  objects: number
  /** Types that may still be read. Shared by the whole question: depth and width alone allow 25 ** 4 of them, and `type T = T[]` has no end. */
  budget: { left: number }
}

const maxObjects = 4
const maxProperties = 25
const maxTypes = 500

const unknown: Shape = { kind: 'unknown' }
/** Globals whose content is invisible to JSON.stringify: it writes `{}`. The compiler goes on seeing their members, so `Record<string, never>` would not take them. */
const opaqueGlobals = new Set(
  'Map Set ReadonlyMap ReadonlySet WeakMap WeakSet RegExp Error URLSearchParams Headers FormData Blob File'.split(' '),
)

/** What values of `type` look like. `at`: the expression that was asked about. */
export function shapeOf(type: ts.Type, at: ts.Node, program: ts.Program): Shape {
  return shape(type, {
    program,
    checker: program.getTypeChecker(),
    javascript: /\.[cm]?jsx?$/.test(at.getSourceFile().fileName),
    objects: 0,
    budget: { left: maxTypes },
  })
}

function shape(type: ts.Type, reading: Reading): Shape {
  if (reading.budget.left-- <= 0) return unknown
  const simple = primitive(type)
  if (simple) return reading.javascript && isInitialValue(simple) ? unknown : simple
  // In a union `null` was written by somebody, so it means what it says, in JavaScript too.
  if (type.isUnion())
    return { kind: 'union', members: type.types.map((part) => primitive(part) ?? shape(part, reading)) }
  if (type.isIntersection()) return intersection(type, reading)
  return type.flags & ts.TypeFlags.Object ? object(type, reading) : unknown
}

function isInitialValue(shape: Shape): boolean {
  return shape.kind === 'undefined' || (shape.kind === 'primitive' && (shape.name === 'null' || shape.name === 'never'))
}

function primitive(type: ts.Type): Shape | null {
  const { flags } = type
  if (flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Void)) return { kind: 'undefined' }
  if (flags & ts.TypeFlags.ESSymbolLike) return { kind: 'function' }
  if (type.isStringLiteral() || type.isNumberLiteral()) return { kind: 'literal', value: type.value }
  if (flags & ts.TypeFlags.BooleanLiteral) return { kind: 'literal', value: isTrue(type) }
  if (flags & ts.TypeFlags.Boolean) return { kind: 'primitive', name: 'boolean' }
  if (flags & ts.TypeFlags.Null) return { kind: 'primitive', name: 'null' }
  if (flags & ts.TypeFlags.Never) return { kind: 'primitive', name: 'never' }
  // An enum is a union of its values, but for one whose values are computed.
  if (type.isUnion()) return null
  if (flags & ts.TypeFlags.StringLike) return { kind: 'primitive', name: 'string' }
  if (flags & ts.TypeFlags.NumberLike) return { kind: 'primitive', name: 'number' }
  return null
}

/** The compiler tells its two boolean literals apart by a name that its declarations leave out. */
function isTrue(type: ts.Type): boolean {
  return (type as ts.Type & { intrinsicName?: string }).intrinsicName === 'true'
}

function intersection(type: ts.IntersectionType, reading: Reading): Shape {
  // `string & { __brand: 'UserId' }` is a string to everybody but the compiler.
  const branded = type.types.map(primitive).find((part) => part !== null)
  if (branded) return branded
  // A type parameter among the parts could bring any property.
  return type.types.every((part) => part.flags & ts.TypeFlags.Object) ? object(type, reading) : unknown
}

function object(type: ts.Type, reading: Reading): Shape {
  const { checker } = reading
  if (checker.isArrayType(type) || checker.isTupleType(type)) return list(type as ts.TypeReference, reading)
  if (type.getCallSignatures().length > 0 || type.getConstructSignatures().length > 0) return { kind: 'function' }
  const parts = type.isIntersection() ? type.types : [type]
  const origins = parts.map((part) => originOf(part, checker))
  const toJson = type.getProperty('toJSON')
  if (toJson)
    return { kind: 'instance', name: globalName(type, reading.program), args: [], json: returned(toJson, reading) }
  if (origins.includes('foreign')) return foreign(type, reading)
  const record = properties(type, reading, origins.includes('class'))
  return origins.includes('class') ? { kind: 'instance', name: null, args: [], json: record } : record
}

/** What `toJSON` returns. Overloads and generics could return anything. */
function returned(method: ts.Symbol, reading: Reading): Shape {
  const signatures = reading.checker.getTypeOfSymbol(method).getCallSignatures()
  const [signature] = signatures
  if (!signature || signatures.length > 1 || signature.typeParameters) return unknown
  return shape(signature.getReturnType(), reading)
}

function foreign(type: ts.Type, reading: Reading): Shape {
  const name = globalName(type, reading.program)
  const args = name ? reading.checker.getTypeArguments(type as ts.TypeReference) : []
  return {
    kind: 'instance',
    name,
    args: args.map((arg) => shape(arg, reading)),
    json: name && opaqueGlobals.has(name) ? { kind: 'primitive', name: 'object' } : unknown,
  }
}

function properties(type: ts.Type, reading: Reading, ofClass: boolean): Shape {
  const { checker } = reading
  const all = checker.getPropertiesOfType(type)
  const indexes = checker.getIndexInfosOfType(type)
  const empty = all.length === 0 && indexes.length === 0
  // Only an object literal is known to be empty: an annotation `{}`, or a mapped type over a type parameter, may have anything.
  if (empty && !isObjectLiteral(type)) return unknown
  if (all.length > maxProperties || reading.objects >= maxObjects) return unknown
  const inside = { ...reading, objects: reading.objects + 1 }
  const named = all.filter((symbol) => !isSymbolKeyed(symbol) && (!ofClass || isField(symbol)))
  const values = indexes.map((index) => shape(index.type, inside))
  return {
    kind: 'object',
    properties: named.map((symbol) => ({
      name: symbol.name,
      shape: shape(checker.getTypeOfSymbol(symbol), inside),
      optional: (symbol.flags & ts.SymbolFlags.Optional) !== 0,
    })),
    index: values.length > 1 ? { kind: 'union', members: values } : (values[0] ?? null),
    hasSymbolKeys: all.some(isSymbolKeyed),
  }
}

function list(type: ts.TypeReference, reading: Reading): Shape {
  const { checker } = reading
  const args = checker.getTypeArguments(type).map((arg) => shape(arg, reading))
  if (!checker.isTupleType(type)) {
    const readonly = type.symbol.name === 'ReadonlyArray'
    return { kind: 'array', element: args[0] ?? unknown, readonly }
  }
  const { elementFlags, readonly } = type.target as ts.TupleType
  // `[...T]` with a type parameter.
  if (elementFlags.includes(ts.ElementFlags.Variadic)) return unknown
  const elements = args.map((arg, at) => ({
    shape: arg,
    optional: elementFlags[at] === ts.ElementFlags.Optional,
    rest: elementFlags[at] === ts.ElementFlags.Rest,
  }))
  return { kind: 'tuple', elements, readonly }
}

function isObjectLiteral(type: ts.Type): boolean {
  return ((type as ts.ObjectType).objectFlags & ts.ObjectFlags.ObjectLiteral) !== 0
}

/** The compiler's name for the key `[Symbol.iterator]` is `__@iterator@34`, and for a field `#cents` `__#1@#cents`. */
function isSymbolKeyed(symbol: ts.Symbol): boolean {
  return String(symbol.escapedName).startsWith('__@')
}

/** An own property that JSON sees: no method or accessor (they are on the prototype), nothing named `#private`. */
function isField(symbol: ts.Symbol): boolean {
  return (symbol.flags & ts.SymbolFlags.Property) !== 0 && !String(symbol.escapedName).startsWith('__#')
}
