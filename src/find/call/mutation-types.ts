// `useMutation<AxiosResponse<Post>, AxiosError, Variables>`: what becomes of types that name the client's response and its error.
import type * as t from '@babel/types'
import { rangeOf } from '../../ast/range.js'
import type { NodePath } from '../../ast/traverse.js'
import type { ErrorRead } from './call-site.js'
import { type ErrorReading, joined, misread, unread } from './error-parameter.js'
import { hookOf, mutationTargets } from './mutation-targets.js'

/**
 * The changes of the types at the mutation whose function is `fn`. Without them TypeScript infers the same from the
 * function and its callbacks, so they go; the type of the variables moves to the parameter that takes them.
 */
export function mutationTypes(fn: NodePath<t.Function>): ErrorReading {
  const given = typesOf(fn)
  if (!given) return unread
  if (!namesAxios(given)) return unread
  const [, , variables, ...others] = given.get('params')
  const refused = misread('call/error-escapes', given.node, 'the types of its mutation name it')
  if (others.length > 0) return refused
  const dropped = changed(rangeOf(given.node))
  if (!variables || /^TS(Void|Undefined)Keyword$/.test(variables.node.type)) return dropped
  const [param] = fn.get('params') as NodePath[]
  const moved = param && annotated(fn, param, rangeOf(variables.node))
  return moved ? joined([dropped, moved]) : refused
}

/** `<AxiosResponse<Post>, AxiosError>` at the mutation whose function is `fn`. */
export function typesOf(fn: NodePath): NodePath<t.TSTypeParameterInstantiation> | null {
  const given = hookOf(fn)?.call.get('typeParameters') as NodePath | undefined
  return given?.isTSTypeParameterInstantiation() ? given : null
}

/** `: Error` for callbacks that took the type of their error from the mutation, and say `error.message`. */
export function errorTypes(fn: NodePath<t.Function>): ErrorReading {
  const targets = mutationTargets(fn, 'error') ?? []
  const readings = targets.map((target) => {
    if (!('param' in target) || !target.param.isIdentifier() || target.param.node.typeAnnotation) return unread
    const handler = target.param.parentPath
    return handler.isFunction() ? (annotated(handler, target.param, 'Error') ?? unread) : unread
  })
  return joined(readings)
}

/** Nothing where the parameter has a type already; `null` where none can stand there. */
function annotated(
  fn: NodePath<t.Function>,
  param: NodePath,
  type: string | { start: number; end: number },
): ErrorReading | null {
  if (!param.isIdentifier() && !param.isObjectPattern()) return null
  if (param.node.typeAnnotation) return unread
  const { start, end } = rangeOf(param.node)
  // `data => …`: a type needs parentheses.
  const isBare = fn.isArrowFunctionExpression() && !fn.node.async && fn.node.start === start
  if (fn.isArrowFunctionExpression() && fn.node.async && fn.node.start === start - 'async '.length) return null
  return isBare
    ? joined([changed({ start, end: start }, '('), changed({ start: end, end }, ': ', type, ')')])
    : changed({ start: end, end }, ': ', type)
}

/** A range of types and what stands there afterwards. */
export function changed(range: { start: number; end: number }, ...becomes: TypeText[]): ErrorReading {
  return { ...unread, reads: [{ kind: 'type', range, becomes }] }
}

type TypeText = Extract<ErrorRead, { kind: 'type' }>['becomes'][number]

/** Whether a type of the client is part of it. */
export function namesAxios(type: NodePath): boolean {
  let found = false
  type.traverse({ Identifier: ({ node }) => void (found ||= node.name.startsWith('Axios')) })
  return found
}
