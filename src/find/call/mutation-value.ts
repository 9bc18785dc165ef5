// Who looks at what the function of a mutation returns, where that is the response of a client.
import type { NodePath } from '../../ast/traverse.js'
import type { ErrorRead } from './call-site.js'
import { changed, namesAxios, typesOf } from './mutation-types.js'
import { type MutationTarget, mutationTargets } from './mutation-targets.js'
import { add, misfit, type Uses } from './uses.js'
import type * as t from '@babel/types'
import { rangeOf } from '../../ast/range.js'

/** Whether `fn` is the function of a mutation, and nobody looks at what it returns, nor is told its type. */
export function isUnreadMutation(fn: NodePath): boolean {
  const targets = mutationTargets(fn, 'value')
  return targets !== null && !typesOf(fn) && targets.every(isUnread)
}

export interface MutationValue {
  /** The looks at the response; `null` where there are none. */
  uses: Uses | null
  /** The types that named it. */
  types: readonly ErrorRead[]
}

/**
 * What becomes of the response that the function of a mutation returns.
 * @param read the uses of a response that a parameter stands for.
 * @returns `null` where `fn` is no such function, or where its value cannot be followed.
 */
export function mutationValue(fn: NodePath<t.Function>, read: (param: NodePath) => Uses): MutationValue | null {
  const targets = mutationTargets(fn, 'value')
  const given = typesOf(fn)
  if (!targets || (given && !namesAxios(given))) return null
  const types: ErrorRead[] = []
  const out: Uses = { uses: [], misfits: [] }
  for (const target of targets) {
    if (!('param' in target)) return null
    const { param } = target
    if (!isUnread(target)) add(out, read(param))
    const annotation = typeOf(param)
    if (annotation) types.push(...changed(rangeOf(annotation)).reads)
  }
  const isRead = !targets.every(isUnread)
  const strange = out.uses.find(({ kind }) => !/^(name|body|field)$/.test(kind))
  if (strange) out.misfits.push(...misfit('call/reads-http-response', fn.node, 'its status').misfits)
  return { uses: isRead ? out : null, types }
}

function typeOf({ node }: NodePath): t.Node | null {
  return (node.type === 'Identifier' || node.type === 'ObjectPattern') && node.typeAnnotation
    ? node.typeAnnotation
    : null
}

function isUnread(target: MutationTarget): boolean {
  if (!('param' in target) || !target.param.isIdentifier()) return false
  const { scope, node } = target.param
  return scope.getBinding(node.name)?.referenced === false
}
