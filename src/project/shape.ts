// What values of a type look like to somebody who can only send data. Plain data: no compiler object is in it.

export type Shape =
  /** any, unknown, a type parameter, too deep or too wide: values may be anything. */
  | { kind: 'unknown' }
  | { kind: 'undefined' }
  /** A function or a symbol: nothing that data can hold. */
  | { kind: 'function' }
  /** `object`: one of which nothing is known but that it is none of the others. */
  | { kind: 'primitive'; name: 'string' | 'number' | 'boolean' | 'null' | 'never' | 'object' }
  | { kind: 'literal'; value: string | number | boolean }
  | { kind: 'array'; element: Shape; readonly: boolean }
  | { kind: 'tuple'; elements: readonly TupleElement[]; readonly: boolean }
  | { kind: 'object'; properties: readonly Property[]; index: Shape | null; hasSymbolKeys: boolean }
  | { kind: 'union'; members: readonly Shape[] }
  /** `name`: of a global (`Date`, `Map`), else `null`. `json`: what JSON.stringify takes in its place. */
  | { kind: 'instance'; name: string | null; args: readonly Shape[]; json: Shape }

export interface TupleElement {
  shape: Shape
  optional: boolean
  rest: boolean
}

export interface Property {
  name: string
  shape: Shape
  optional: boolean
}

/** The shape as a union of others; everything else is a union of one. */
export function alternatives(shape: Shape): readonly Shape[] {
  return shape.kind === 'union' ? shape.members.flatMap(alternatives) : [shape]
}

/** The shape of what is left when the value is there. */
export function withoutUndefined(shape: Shape): Shape {
  return { kind: 'union', members: alternatives(shape).filter((member) => member.kind !== 'undefined') }
}
