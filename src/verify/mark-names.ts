// How the marks of a handler and of its action call things, so that the same thing has the same name in both.
import type * as t from '@babel/types'
import { isNode } from '../ast/is-node.js'
import { importsOf } from '../ast/imports.js'
import type { NodePath } from '../ast/traverse.js'
import type { Layer } from './handler-layers.js'
import type { Given } from './passed-values.js'
import { startsAt } from './request-names.js'
import { memberOf } from './wrapper-values.js'

/** `from` -> `to`: helpers that the action calls under another name, such as the form of a session helper without the request. `.auth` -> `session`: fields of the request. */
export type KnownRenames = ReadonlyMap<string, string>

/** What is said of the parts of a function. */
export interface MarkNames {
  /** The name of what a call calls: `session.get`. */
  callee: (node: t.Node) => string
  /** The identifiers and operators of an expression, without those that only carry the request. */
  words: (node: t.Node) => string
}

/** @param request names that the request has in the function of `layer`. */
export function createNames(
  layer: Layer,
  { renames, inputs }: { renames: KnownRenames; inputs: ReadonlySet<string> },
  given: Given,
  request: ReadonlySet<string>,
): MarkNames {
  // Two routes may give a default export two names, of which the action file has one.
  const imported = new Map(
    importsOf(layer.parsed.ast).map((each) => [
      each.local,
      each.imported === 'default' ? moduleName(each) : each.imported,
    ]),
  )
  const others = aliases(layer.fn)
  const known = (word: string): string => plain(others.get(word) ?? word)
  const name = (node: t.Node): string => {
    switch (node.type) {
      case 'Identifier': {
        const value = layer.values.get(node.name)
        if (value?.type === 'Identifier') return known(value.name)
        return known(given.values.get(node.name) ?? renames.get(node.name) ?? imported.get(node.name) ?? node.name)
      }
      case 'MemberExpression':
      case 'OptionalMemberExpression': {
        const option = optionOf(node, layer)
        if (option) return option
        const isNamed = node.property.type === 'Identifier' && !node.computed
        return isNamed ? `${name(node.object)}.${(node.property as t.Identifier).name}` : name(node.object)
      }
      case 'CallExpression':
        return `${name(node.callee)}()`
      case 'AwaitExpression':
        return name(node.argument)
      default:
        return '…'
    }
  }
  const carried = new Set([...request, ...inputs])
  // `role` of `user.role` is no part of the request, whatever the request has.
  const isOwn = (identifier: string, owner: t.Node | null) =>
    (owner !== null && !startsAt(owner, carried)) || !(carried.has(identifier) || layer.values.has(identifier))
  // `auth` of `req.auth` is a field of the request, also where the file imports something of that name.
  const meaning = (word: string, isField: boolean) => {
    const field = isField ? renames.get(`.${word}`) : undefined
    const meant = field ?? given.values.get(word) ?? imported.get(word) ?? renames.get(`.${word}`) ?? word
    // `const id = bookId` is no second name of `user.id`.
    return isField && meant === word ? plain(word) : known(meant)
  }
  return {
    callee: (node) => actionName(name(node)),
    words: (node) => wordsOf(node, isOwn, (each) => optionOf(each, layer) !== null, meaning).join(' '),
  }
}

/** The name of `options.schema`, whose value the call of the wrapper gives: it is written in its place. */
function optionOf(node: t.Node, { values }: Layer): string | null {
  const isMember = node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression'
  if (!isMember || node.object.type !== 'Identifier' || node.property.type !== 'Identifier') return null
  const value = values.get(node.object.name)
  if (value?.type !== 'ObjectExpression') return null
  const option = memberOf(value, node.property.name)
  return option?.type === 'Identifier' ? option.name : node.property.name
}

/** Second names: `const owner = user` makes `owner` a `user`. */
function aliases(fn: NodePath<t.Function>): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  fn.traverse({
    VariableDeclarator({ node: { id, init }, parent }) {
      if (parent.type !== 'VariableDeclaration' || parent.kind !== 'const') return
      if (id.type === 'Identifier' && init?.type === 'Identifier') names.set(id.name, names.get(init.name) ?? init.name)
    },
  })
  return names
}

/** Where two functions have the same name for something, the inner one's is written `handlerName`. */
function plain(word: string): string {
  return word.replace(/^handler([A-Z])/, (_, first: string) => first.toLowerCase())
}

/** What an action calls in the place of a function that needs a request, or does something else in one. */
function actionName(name: string): string {
  return name
    .replace(/^revalidateTag$/, 'updateTag')
    .replace(/^getAuth$/, 'auth')
    .replace(/^(?:\w+\.cookies|\w*[cC]ookieStore|responseCookies)\.(set|delete)$/, 'cookies().$1')
}

/**
 * Identifiers and operators of an expression, in order.
 * @param keep `owner`: what is in front of the dot, where there is one.
 * @param say what an identifier is called; a field is one behind a dot.
 */
export function wordsOf(
  node: t.Node,
  keep: (identifier: string, owner: t.Node | null) => boolean,
  skip: (node: t.Node) => boolean = () => false,
  say: (identifier: string, isField: boolean) => string = (identifier) => identifier,
): string[] {
  const words: string[] = []
  const visit = (each: t.Node, owner: t.Node | null = null): void => {
    if (skip(each)) return
    if (each.type === 'Identifier') {
      const isCarrier = /^(body|query|params|headers|cookies|get|value)$/.test(each.name)
      if (keep(each.name, owner) && !isCarrier) words.push(say(each.name, owner !== null))
      return
    }
    if (/^TS.*(Keyword|Reference|Type|Literal)$|^TSType/.test(each.type)) return
    const isMember = each.type === 'MemberExpression' || each.type === 'OptionalMemberExpression'
    if ('operator' in each && typeof each.operator === 'string') words.push(each.operator)
    for (const [key, value] of Object.entries(each) as [string, unknown][]) {
      if (/omments$|^(loc|extra|typeAnnotation|typeParameters)$/.test(key)) continue
      for (const child of Array.isArray(value) ? value : [value])
        if (isNode(child)) visit(child, isMember && key === 'property' && !each.computed ? each.object : null)
    }
  }
  visit(node)
  return words
}

/** `db` of `@/lib/db`. */
function moduleName({ source }: { source: string }): string {
  return source.replace(/^.*\//, '').replace(/\.[cm]?[jt]sx?$/, '')
}
