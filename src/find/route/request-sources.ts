// Small questions about the nodes between a parameter and what is read through it.
import type * as t from '@babel/types'
import type { NodePath } from '../../ast/traverse.js'

/** What an expression stands for. `search` is a URLSearchParams, `url` a parsed URL or Next's `nextUrl`. */
export type Source =
  | 'request'
  | 'response'
  | 'context'
  | 'params'
  | 'query'
  | 'body'
  | 'form'
  | 'headers'
  | 'cookies'
  | 'url'
  | 'search'
  | 'method'

export type Router = 'app' | 'pages'

/** Sources whose parts are the caller's data or plain values, not further ways into the request. */
export function holdsData(source: Source): boolean {
  return source === 'body' || source === 'form' || source === 'headers'
}

/** What `.catch(() => ({}))` puts in the place of an absent body; `null` where it does more than that. */
export function emptyFallback(node: t.Node): t.Expression | null {
  if (node.type !== 'CallExpression') return null
  const handler = node.arguments[0]
  if (handler?.type !== 'ArrowFunctionExpression') return null
  const { body } = handler
  if (body.type === 'NullLiteral') return body
  return body.type === 'ObjectExpression' && body.properties.length === 0 ? body : null
}

/** Which source, or `value`, a member of a source is; `null` where it is neither. */
export function member(router: Router, source: Source, key: string): Source | 'value' | null {
  switch (source) {
    case 'request':
      if (key === 'method' || key === 'headers' || key === 'cookies') return key
      if (router === 'pages') return key === 'body' || key === 'query' ? key : null
      return key === 'url' || key === 'nextUrl' ? 'url' : null
    case 'context':
      return key === 'params' ? 'params' : null
    case 'url':
      return key === 'searchParams' ? 'search' : null
    case 'query':
    case 'params':
      return 'value'
    case 'headers':
    case 'cookies':
      return router === 'pages' ? 'value' : null
    default:
      return null
  }
}

/** Climbs out of casts, `!`, parentheses and, where the value may be a promise, `await`. */
export function assertions(path: NodePath, source: Source): { outer: NodePath; type: t.Node | null } {
  let outer = path
  let type: t.Node | null = null
  for (;;) {
    const parent = outer.parentPath
    if (parent?.isTSAsExpression() || parent?.isTSSatisfiesExpression() || parent?.isTSTypeAssertion()) {
      // The outermost cast is what the code works with: `x as unknown as Post`.
      type = parent.node.typeAnnotation
    } else if (parent?.isAwaitExpression() && (source === 'params' || source === 'context')) {
      // `params` is a promise since Next 15.
    } else if (!parent?.isTSNonNullExpression() && !parent?.isParenthesizedExpression()) return { outer, type }
    outer = parent
  }
}

/** The type that `{ id: string }` gives its member `id`. */
export function memberType(type: t.Node | null, key: string): t.Node | null {
  if (type?.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && type.typeName.name === 'Promise') {
    return memberType(type.typeParameters?.params[0] ?? null, key)
  }
  if (type?.type !== 'TSTypeLiteral') return null
  for (const each of type.members) {
    if (each.type === 'TSPropertySignature' && staticKey(each) === key)
      return each.typeAnnotation?.typeAnnotation ?? null
  }
  return null
}

export function annotation(node: t.Node): t.Node | null {
  if (node.type === 'AssignmentPattern') return annotation(node.left)
  const type = 'typeAnnotation' in node ? node.typeAnnotation : null
  return type && type.type === 'TSTypeAnnotation' ? type.typeAnnotation : null
}

export function defaultOf(pattern: NodePath): t.Expression | null {
  const parent = pattern.parent
  return parent.type === 'AssignmentPattern' ? parent.right : null
}

export function isMember(path: NodePath): path is NodePath<t.MemberExpression | t.OptionalMemberExpression> {
  return path.isMemberExpression() || path.isOptionalMemberExpression()
}

export function isCall(path: NodePath | null): path is NodePath<t.CallExpression | t.OptionalCallExpression> {
  return path !== null && (path.isCallExpression() || path.isOptionalCallExpression())
}

export function memberKey(node: t.MemberExpression | t.OptionalMemberExpression): string | null {
  if (node.computed) return node.property.type === 'StringLiteral' ? node.property.value : null
  return node.property.type === 'Identifier' ? node.property.name : null
}

export function staticKey(node: t.ObjectProperty | t.TSPropertySignature): string | null {
  if (node.computed) return null
  if (node.key.type === 'Identifier') return node.key.name
  return node.key.type === 'StringLiteral' ? node.key.value : null
}

export function isJsonParse({ callee, arguments: values }: t.CallExpression | t.OptionalCallExpression): boolean {
  if (callee.type !== 'MemberExpression' || values.length !== 1) return false
  const { object, property } = callee
  return (
    object.type === 'Identifier' &&
    object.name === 'JSON' &&
    property.type === 'Identifier' &&
    property.name === 'parse'
  )
}

export function isGlobal(path: NodePath, name: string): boolean {
  return path.isIdentifier({ name }) && !path.scope.hasBinding(name, true)
}
