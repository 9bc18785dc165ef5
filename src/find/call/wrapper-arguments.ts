// The parameters of a function of the project's own, and what a call gives for them.
import type * as t from '@babel/types'
import { keyName, memberName } from '../../ast/member.js'
import type { NodePath } from '../../ast/traverse.js'

/** A parameter, by its position; `key`: the field of it that is taken. */
export interface Argument {
  index: number
  key: string | null
}

export interface Names {
  /** The parameters in their order, and behind them those that are taken apart. */
  params: readonly string[]
  /** What each of these is given. */
  places: readonly Argument[]
  arguments: ReadonlyMap<string, Argument & { default: t.Node | null }>
}

/** What its parameters are called, also those that are taken apart: `(path, { method = 'GET', body } = {})`. */
export function argumentNames(params: readonly t.Node[]): Names | null {
  const found = new Map<string, Argument & { default: t.Node | null }>()
  const names: string[] = []
  const parts: [string, Argument][] = []
  for (const [index, param] of params.entries()) {
    const pattern = param.type === 'AssignmentPattern' ? param.left : param
    if (pattern.type === 'Identifier') {
      found.set(pattern.name, { index, key: null, default: param.type === 'AssignmentPattern' ? param.right : null })
      names.push(pattern.name)
      continue
    }
    names.push('')
    if (pattern.type !== 'ObjectPattern') return null
    for (const property of pattern.properties) {
      const key = property.type === 'ObjectProperty' ? keyName(property) : null
      const value = property.type === 'ObjectProperty' ? property.value : null
      const local = value?.type === 'AssignmentPattern' ? value.left : value
      if (key === null || local?.type !== 'Identifier') return null
      found.set(local.name, { index, key, default: value?.type === 'AssignmentPattern' ? value.right : null })
      parts.push([local.name, { index, key }])
    }
  }
  return {
    params: [...names, ...parts.map(([name]) => name)],
    places: [...names.map((_, index) => ({ index, key: null })), ...parts.map(([, place]) => place)],
    arguments: found,
  }
}

/** The expressions that a call gives for these, in their order; none for what is left out, or not written out. */
export function givenAt(call: NodePath<t.CallExpression>, places: readonly Argument[]): (NodePath | undefined)[] {
  const args = call.get('arguments') as NodePath[]
  return places.map((place) => {
    const node = givenFor(call.node.arguments, place)
    const whole = args[place.index]
    if (!node || place.key === null || !whole?.isObjectExpression()) return node ? whole : undefined
    return whole.get('properties').flatMap((each) => {
      const value = each.isObjectProperty() ? (each.get('value') as NodePath) : null
      return value?.node === node ? [value] : []
    })[0]
  })
}

/** `body`, or `options.body`. */
export function argumentOf(node: t.Node, { arguments: given }: Names): (Argument & { default: t.Node | null }) | null {
  if (node.type === 'Identifier') return given.get(node.name) ?? null
  if (node.type !== 'MemberExpression' && node.type !== 'OptionalMemberExpression') return null
  const key = memberName(node)
  const whole = node.object.type === 'Identifier' ? given.get(node.object.name) : undefined
  return whole?.key === null && key !== null ? { ...whole, key, default: null } : null
}

/** What a call gives for a parameter, or for a field of one; `null` for nothing, `undefined` where that is not written out. */
export function givenFor(args: t.CallExpression['arguments'], { index, key }: Argument): t.Node | null | undefined {
  const given = args[index]
  if (args.slice(0, index + 1).some(({ type }) => type === 'SpreadElement')) return undefined
  if (!given || key === null) return given ?? null
  if (given.type !== 'ObjectExpression') return undefined
  if (!given.properties.every((property) => property.type === 'ObjectProperty' && keyName(property) !== null))
    return undefined
  const found = given.properties.find(
    (property): property is t.ObjectProperty => property.type === 'ObjectProperty' && keyName(property) === key,
  )
  return found ? found.value : null
}
