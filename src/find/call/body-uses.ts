// Every mention of a response's body, from `res.json()` on.
import type * as t from '@babel/types'
import { isLogged } from '../../ast/console.js'
import { doesWork } from '../../ast/does-work.js'
import { isMember, keyName, memberName, shorthandOf, skipWrappers } from '../../ast/member.js'
import { rangeOf } from '../../ast/range.js'
import type { NodePath } from '../../ast/traverse.js'
import type { Range } from '../../location.js'
import { bodyInTry } from './body-in-try.js'
import type { BodyUse } from './call-site.js'
import { fieldPlace } from './field-place.js'
import { flagUse } from './flag-use.js'
import { loggedUse } from './logged-use.js'
import { allMayLack, mayLack, type MayLack } from './missing-value.js'
import { type Evidence, type Outcome, outcomeAt } from './outcome.js'
import { parseUse } from './parse-path.js'
import { add, misfit, one, type Uses } from './uses.js'

type Target = NodePath<t.Identifier>

/** Members of arrays and strings: a body on which one is read is used whole. */
const builtinMembers = new Set([
  'length',
  'map',
  'filter',
  'find',
  'forEach',
  'some',
  'every',
  'reduce',
  'slice',
  'includes',
  'join',
  'sort',
  'concat',
  'at',
  'flatMap',
  'findIndex',
  'trim',
  'toString',
  'toLowerCase',
  'split',
])

/** `call` is `res.json()`. */
export function bodyUses(call: NodePath<t.CallExpression>, evidence: Evidence): Uses {
  const value = skipCatch(call)
  const outcome = outcomeAt(value, evidence)
  const out = usesOfParsed(call, value, outcome, evidence)
  if (value === call) out.uses.push(parseUse(call, outcome, evidence))
  else if (outcome !== 'success') add(out, insteadUse(value as NodePath<t.CallExpression>))
  return out
}

/** Whether `.catch(() => ({ error: '…' }))` is ever asked depends on the handler: only a body that is no JSON needs it. */
function insteadUse(call: NodePath<t.CallExpression>): Uses {
  if (fallbackOf(call) !== 'something') return { uses: [], misfits: [] }
  const [callback] = call.get('arguments')
  const body = callback?.isFunction() ? (callback.get('body') as NodePath) : null
  if (body && !body.isBlockStatement() && !doesWork(body)) return one({ kind: 'instead', range: rangeOf(body.node) })
  return misfit('call/reads-missing-field', call.node, 'what `.json().catch(…)` does when the server crashes')
}

function usesOfParsed(call: NodePath<t.CallExpression>, settled: NodePath, outcome: Outcome, evidence: Evidence): Uses {
  let value = settled
  if (value.parentPath?.isAwaitExpression()) value = value.parentPath
  else if (!isReturned(value))
    return misfit('call/response-escapes', value.node, 'the promise of its body is passed on')
  const read = rangeOf(value.node)
  const outer = skipWrappers(value)
  const { parentPath } = outer
  if (parentPath && isMember(parentPath) && parentPath.node.object === outer.node)
    return memberUse(parentPath, outcome, read, evidence)
  if (parentPath?.isExpressionStatement()) return one({ kind: 'drop', range: rangeOf(parentPath.node) })
  if (parentPath?.isVariableDeclarator()) return declarationUses(parentPath, read, outcome, evidence)
  const kept = outcome === 'failure' ? bodyInTry(outer) : null
  if (kept) {
    const out: Uses = { uses: kept.statements.map((range) => ({ kind: 'drop', range })), misfits: [] }
    for (const reference of kept.references) add(out, bodyReferenceUse(reference, evidence))
    return out
  }
  return wholeUse(outer, read, outcome)
}

function declarationUses(
  declarator: NodePath<t.VariableDeclarator>,
  read: Range,
  outcome: Outcome,
  evidence: Evidence,
): Uses {
  const id = declarator.get('id')
  const statement = declarator.parentPath
  const alone = statement.isVariableDeclaration() && statement.node.declarations.length === 1
  // Nobody looks at it: no field of it is asked of the action.
  if (alone && isUnread(id as NodePath)) return one({ kind: 'drop', range: rangeOf(statement.node) })
  if (outcome === 'success')
    return one({ kind: 'body', range: read, outcome, ...takenBy(id as NodePath), shorthand: null })
  if (!alone)
    return misfit('call/response-escapes', declarator.node, 'its body is declared together with other variables')
  const out = one({ kind: 'drop', range: rangeOf(statement.node) })
  if (id.isIdentifier()) {
    const binding = id.scope.getBinding(id.node.name)
    if (!binding?.constant)
      return misfit('call/response-escapes', id.node, `\`${id.node.name}\` is assigned more than once`)
    for (const reference of binding.referencePaths) add(out, bodyReferenceUse(reference, evidence))
    return out
  }
  if (!id.isObjectPattern())
    return misfit('call/response-escapes', declarator.node, 'its body is taken apart as an array')
  for (const property of id.get('properties')) {
    const key = property.isObjectProperty() ? keyName(property.node) : null
    const value = property.isObjectProperty() ? property.get('value') : null
    if (key === null || !(value as NodePath | null)?.isIdentifier())
      return misfit('call/response-escapes', property.node, 'its body is taken apart with defaults, nesting or a rest')
    const binding = id.scope.getBinding((value as NodePath<t.Identifier>).node.name)
    if (!binding?.constant)
      return misfit('call/response-escapes', property.node, 'a part of its body is assigned again')
    for (const reference of binding.referencePaths) {
      add(out, fieldUse(reference, key, outcomeAt(reference, evidence), evidence))
    }
  }
  return out
}

function isUnread(id: NodePath): boolean {
  const binding = id.isIdentifier() ? id.scope.getBinding(id.node.name) : undefined
  return binding?.constant === true && !binding.referenced
}

/** A mention of the variable that holds a body. */
export function bodyReferenceUse(reference: NodePath, evidence: Evidence): Uses {
  const outcome = outcomeAt(reference, evidence)
  const outer = skipWrappers(reference)
  const { parentPath } = outer
  if (parentPath && isMember(parentPath) && parentPath.node.object === outer.node)
    return memberUse(parentPath, outcome, rangeOf(reference.node), evidence)
  return wholeUse(reference, rangeOf(reference.node), outcome)
}

/** `path` is an expression whose value is the body of a success: a client has unpacked it already. */
export function unpackedBodyUses(path: NodePath): Uses {
  const body = rangeOf(path.node)
  const outer = skipWrappers(path)
  const { parentPath } = outer
  if (parentPath && isMember(parentPath) && parentPath.node.object === outer.node)
    return memberUse(parentPath, 'success', body, { isResponse: () => false })
  const declared = parentPath?.isVariableDeclarator() ? (parentPath.get('id') as NodePath) : null
  return one({
    kind: 'body',
    range: body,
    outcome: 'success',
    ...(declared ? takenBy(declared) : usedWhole),
    shorthand: shorthandOf(path),
  })
}

function memberUse(
  member: NodePath<t.MemberExpression | t.OptionalMemberExpression>,
  outcome: Outcome,
  body: Range,
  evidence: Evidence,
): Uses {
  const field = memberName(member.node)
  const isArrayWork = field !== null && builtinMembers.has(field) && outcome !== 'failure'
  if (field === null || isArrayWork) return wholeUse(member, body, outcome)
  return fieldUse(member, field, outcome, evidence)
}

function fieldUse(path: NodePath, field: string, outcome: Outcome, evidence: Evidence): Uses {
  const flag = flagUse(path, evidence)
  if (flag) return one(flag)
  return one({
    kind: 'field',
    range: rangeOf(path.node),
    outcome,
    field,
    shorthand: shorthandOf(path),
    ...fieldPlace(path),
    mayLack: mayLack(path),
    ...chainedTo(path),
  })
}

/** `body?.title` is right for a body that is `null`, too. */
function chainedTo(path: NodePath): { chained?: true } {
  return path.isOptionalMemberExpression() && path.node.optional ? { chained: true } : {}
}

function wholeUse(path: NodePath, range: Range, outcome: Outcome): Uses {
  if (outcome === null && isLogged(path)) return loggedUse(path, range)
  if (outcome === 'failure' && !isLogged(path)) return misfit('call/uses-whole-failure-body', path.node, '')
  return one({ kind: 'body', range, outcome, ...usedWhole, shorthand: shorthandOf(path) })
}

export type Taken = Pick<BodyUse, 'fields' | 'members' | 'mayLack' | 'chained'>

/** A body of which nobody can say what is read. */
export const usedWhole: Taken = { fields: null, members: [], mayLack: {} }

/** The top-level fields that a pattern or variable takes from a body. */
export function takenBy(id: NodePath): Taken {
  if (id.isIdentifier()) return takenThrough(id)
  if (!id.isObjectPattern()) return usedWhole
  return known(
    id.get('properties').map((property) => {
      const name = property.isObjectProperty() ? keyName(property.node) : null
      return name === null ? null : { name, mayLack: variableMayLack(property.get('value') as NodePath) }
    }),
  )
}

function variableMayLack(id: NodePath): MayLack | null {
  const binding = id.isIdentifier() ? id.scope.getBinding(id.node.name) : undefined
  return binding?.constant ? allMayLack(binding.referencePaths.map(mayLack)) : null
}

/** Fields read from a variable or parameter that holds a body. */
export function takenThrough(id: Target): Taken {
  const binding = id.scope.getBinding(id.node.name)
  if (!binding?.constant) return usedWhole
  return known(
    binding.referencePaths.map((reference) => {
      const outer = skipWrappers(reference)
      const { parentPath } = outer
      if (!parentPath || !isMember(parentPath) || parentPath.node.object !== outer.node) return null
      const name = memberName(parentPath.node)
      if (name === null || builtinMembers.has(name)) return null
      return { name, mayLack: mayLack(parentPath), ...chainedTo(parentPath) }
    }),
  )
}

interface Read extends Pick<BodyUse, 'chained'> {
  name: string
  mayLack: MayLack | null
}

function known(reads: readonly (Read | null)[]): Taken {
  const found = reads.filter((read) => read !== null)
  const members = [...new Set(found.map(({ name }) => name))]
  const bears = members.flatMap((name) => {
    const together = allMayLack(found.filter((read) => read.name === name).map((read) => read.mayLack))
    return together ? [[name, together] as const] : []
  })
  const chained = found.some((read) => read.chained) ? { chained: true as const } : {}
  return { fields: reads.includes(null) ? null : members, members, mayLack: Object.fromEntries(bears), ...chained }
}

/** `res.json().catch(() => ({}))`: an action's failure always has a body, so the fallback goes with the call. */
export function skipCatch(call: NodePath<t.CallExpression>): NodePath {
  const member = call.parentPath
  const outer = member.parentPath
  return isMember(member) && memberName(member.node) === 'catch' && member.key === 'callee' && outer?.isCallExpression()
    ? outer
    : call
}

/** What `.catch(() => …)` gives in the place of an error: `null` or `undefined`, an empty object, or something that can be told from both. */
export function fallbackOf({ node }: NodePath<t.CallExpression>): 'nothing' | 'empty' | 'something' {
  const [callback] = node.arguments
  if (callback?.type !== 'ArrowFunctionExpression') return 'something'
  const body = withoutCast(callback.body)
  if (body.type === 'ObjectExpression') return body.properties.length === 0 ? 'empty' : 'something'
  const isNothing =
    body.type === 'NullLiteral' ||
    (body.type === 'Identifier' && body.name === 'undefined') ||
    (body.type === 'BlockStatement' && body.body.length === 0)
  return isNothing ? 'nothing' : 'something'
}

/** `{} as Record<string, unknown>`. */
function withoutCast(node: t.Node): t.Node {
  return node.type === 'TSAsExpression' ? withoutCast(node.expression) : node
}

function isReturned(path: NodePath): boolean {
  const outer = skipWrappers(path)
  if (outer.parentPath?.isConditionalExpression() && outer.key !== 'test') return isReturned(outer.parentPath)
  return (
    outer.parentPath?.isReturnStatement() === true ||
    (outer.parentPath?.isArrowFunctionExpression() === true && outer.key === 'body')
  )
}
