// A shape as TypeScript source, on one line.
import { alternatives, withoutUndefined, type Property, type Shape, type TupleElement } from './shape.js'

const maxText = 400
const maxLiterals = 6

/** The type that a shape stands for; `null` where a part is unknown, no value fits, or the text is too long to be read. */
export function printShape(shape: Shape): string | null {
  const printed = text(shape)
  return !printed || printed === 'never' || printed.length > maxText ? null : printed
}

function text(shape: Shape): string | null {
  switch (shape.kind) {
    case 'unknown':
    case 'function':
      return null
    case 'undefined':
      return 'undefined'
    case 'primitive':
      return shape.name
    case 'literal':
      return typeof shape.value === 'string' ? quote(shape.value) : String(shape.value)
    case 'union':
      return join(unionTexts(shape), ' | ')
    case 'instance':
      if (shape.name === null || shape.args.length === 0) return shape.name
      return wrap(`${shape.name}<`, join(shape.args.map(text), ', '), '>')
    case 'array':
      return wrap(shape.readonly ? 'readonly ' : '', operand(shape.element), '[]')
    case 'tuple':
      return wrap(shape.readonly ? 'readonly [' : '[', join(shape.elements.map(elementText), ', '), ']')
    case 'object':
      return objectText(shape)
  }
}

function elementText({ shape, optional, rest }: TupleElement): string | null {
  if (rest) return wrap('...', operand(shape), '[]')
  return optional ? wrap('', operand(withoutUndefined(shape)), '?') : text(shape)
}

function objectText({ properties, index }: Shape & { kind: 'object' }): string | null {
  const named = properties.map(propertyText).filter((property) => property !== '')
  // `{}` would let anything in, and linters forbid it.
  if (named.length === 0) return wrap('Record<string, ', index ? text(index) : 'never', '>')
  return wrap('{ ', join(index ? [...named, wrap('[key: string]: ', text(index), '')] : named, '; '), ' }')
}

/** `''` for a property that is never there. */
function propertyText({ name, shape, optional }: Property): string | null {
  const members = alternatives(optional ? withoutUndefined(shape) : shape)
  if (members.length === 0) return ''
  const key = /^[A-Za-z_$][\w$]*$/.test(name) ? name : quote(name)
  return wrap(`${key}${optional ? '?' : ''}: `, text({ kind: 'union', members }), '')
}

function unionTexts(shape: Shape): (string | null)[] {
  const members = alternatives(shape)
  const literals = members.flatMap((member) => (member.kind === 'literal' ? [member.value] : []))
  const isLong = literals.filter((value) => typeof value !== 'boolean').length > maxLiterals
  const widens = (value: string | number | boolean) => (typeof value === 'boolean' ? literals.includes(!value) : isLong)
  const texts = members.map((member) =>
    member.kind === 'literal' && widens(member.value) ? typeof member.value : text(member),
  )
  const unique = [...new Set(texts)]
  const empty = ['null', 'undefined'].filter((name) => unique.includes(name))
  return [...unique.filter((name) => name === null || !empty.includes(name)), ...empty]
}

/** The text where a postfix follows: a union or a modifier needs parentheses there. */
function operand(shape: Shape): string | null {
  const texts = unionTexts(shape)
  const joined = join(texts, ' | ')
  return texts.length > 1 || joined?.startsWith('readonly ') ? wrap('(', joined, ')') : joined
}

function join(texts: readonly (string | null)[], separator: string): string | null {
  return texts.includes(null) ? null : texts.join(separator)
}

function wrap(before: string, inner: string | null, after: string): string | null {
  return inner === null ? null : before + inner + after
}

function quote(value: string): string {
  const escaped = JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"')
  return `'${escaped.replaceAll("'", "\\'")}'`
}
