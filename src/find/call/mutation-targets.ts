// What react-query does with the value of a mutation's function, and with the error that it rejects with
// (https://tanstack.com/query/latest/docs/framework/react/reference/useMutation).
import type * as t from '@babel/types'
import { isMember, keyName, memberName } from '../../ast/member.js'
import type { NodePath } from '../../ast/traverse.js'

/** A parameter that takes it, or a place where it cannot be followed. */
export type MutationTarget = { param: NodePath } | { node: t.Node; how: string }

/** Where each of the two goes: the parameters of the callbacks, and the members of the mutation. */
const outcomes = {
  error: { callbacks: { onError: 0, onSettled: 1 }, members: /^(error|failureReason)$/ },
  value: { callbacks: { onSuccess: 0, onSettled: 0 }, members: /^data$/ },
} as const

type Outcome = keyof typeof outcomes

/** Who gets the value or the error, where `fn` is the function of a `useMutation`; `null` where it is not. */
export function mutationTargets(fn: NodePath, outcome: Outcome): readonly MutationTarget[] | null {
  const hook = hookOf(fn)
  if (!hook) return null
  const { call, options } = hook
  return [...(options ? callbackTargets(options, outcome) : []), ...resultTargets(call, outcome)]
}

/** The `useMutation` whose function is `fn`, and its options. */
export function hookOf(fn: NodePath): { call: NodePath<t.CallExpression>; options: NodePath | null } | null {
  const property = fn.parentPath
  if (property?.isObjectProperty() && keyName(property.node) === 'mutationFn') {
    const options = property.parentPath
    const call = options.parentPath
    return call?.isCallExpression() && isHook(call) ? { call, options } : null
  }
  const call = fn.parentPath
  if (!call?.isCallExpression() || fn.listKey !== 'arguments' || !isHook(call)) return null
  // Up to its version 4, a key may stand before the function.
  const [first] = call.node.arguments
  const index = first && /^(StringLiteral|TemplateLiteral|ArrayExpression)$/.test(first.type) ? 1 : 0
  const options = (call.get('arguments')[index + 1] as NodePath | undefined) ?? null
  return fn.key === index ? { call, options } : null
}

function isHook({ node }: NodePath<t.CallExpression>): boolean {
  return node.callee.type === 'Identifier' && node.callee.name === 'useMutation'
}

function callbackTargets(options: NodePath, outcome: Outcome): MutationTarget[] {
  if (!options.isObjectExpression())
    return [{ node: options.node, how: 'the options of its mutation are not written here' }]
  return options.get('properties').flatMap((property): MutationTarget[] => {
    if (property.isSpreadElement()) return [{ node: property.node, how: 'the options of its mutation are spread' }]
    const { key } = property.node as t.ObjectProperty | t.ObjectMethod
    const name = key.type === 'Identifier' ? key.name : null
    const callbacks: Readonly<Record<string, number>> = outcomes[outcome].callbacks
    const index = name === null ? undefined : callbacks[name]
    if (index === undefined) return []
    const handler = property.isObjectMethod() ? property : (property.get('value') as NodePath)
    if (!handler.isFunction()) return [{ node: handler.node, how: `\`${name}\` is not written here` }]
    const param = (handler.get('params') as NodePath[])[index]
    return param ? [{ param }] : []
  })
}

/** What the component takes from the mutation. */
function resultTargets(call: NodePath<t.CallExpression>, outcome: Outcome): MutationTarget[] {
  const declarator = call.parentPath
  if (!declarator.isVariableDeclarator()) return [{ node: call.node, how: 'its mutation is returned or passed on' }]
  const id = declarator.get('id') as NodePath
  if (id.isIdentifier()) {
    const references = id.scope.getBinding(id.node.name)?.referencePaths ?? []
    return references.flatMap((reference) => {
      const member = reference.parentPath
      if (!member || !isMember(member) || member.node.object !== reference.node)
        return [{ node: reference.node, how: 'its mutation is passed on' }]
      return memberTargets(memberName(member.node), member, outcome)
    })
  }
  if (!id.isObjectPattern()) return [{ node: id.node, how: 'its mutation is taken apart as an array' }]
  return id.get('properties').flatMap((property) => {
    if (!property.isObjectProperty()) return [{ node: property.node, how: 'the rest of its mutation is taken' }]
    const local = property.get('value') as NodePath
    const references = local.isIdentifier() ? (local.scope.getBinding(local.node.name)?.referencePaths ?? []) : []
    const name = keyName(property.node)
    return name === 'mutate'
      ? references.flatMap((reference) => mutateTargets(reference, outcome))
      : memberTargets(name, property, outcome)
  })
}

function memberTargets(name: string | null, path: NodePath, outcome: Outcome): MutationTarget[] {
  if (name === 'mutate') return mutateTargets(path, outcome)
  if (name === 'mutateAsync') return [{ node: path.node, how: 'who calls `mutateAsync` gets it too' }]
  return name === null || outcomes[outcome].members.test(name)
    ? [{ node: path.node, how: `\`${name ?? '…'}\` of its mutation is read` }]
    : []
}

/** `mutate(variables, { onError })`. */
function mutateTargets(path: NodePath, outcome: Outcome): MutationTarget[] {
  const call = path.parentPath
  if (!call?.isCallExpression() || path.key !== 'callee') return []
  const options = call.get('arguments')[1] as NodePath | undefined
  return options ? callbackTargets(options, outcome) : []
}
