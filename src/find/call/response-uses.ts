// Every mention of a call's response, with what is known of the outcome there.
import type * as t from '@babel/types'
import { isLogged } from '../../ast/console.js'
import { rangeOf } from '../../ast/range.js'
import type { NodePath } from '../../ast/traverse.js'
import { isMember, memberName, skipWrappers } from '../../ast/member.js'
import { bodyInPlace } from './body-in-place.js'
import { bodyReferenceUse, bodyUses, skipCatch } from './body-uses.js'
import type { ResponseUse, StatusComparison } from './call-site.js'
import { loggedUse } from './logged-use.js'
import { type Evidence, implied, isSuccess, outcomeAt } from './outcome.js'
import { add, misfit, one, type Uses } from './uses.js'

type Target = NodePath<t.Identifier>

/**
 * Follows the variable that holds a response.
 * @param id its declaration: `const res = await fetch(…)`, or the parameter of `.then((res) => …)`.
 * @param says what the truth of a field of the body means, as far as that is known.
 */
export function usesOfResponse(id: Target, says?: Evidence['says']): Uses {
  const binding = id.scope.getBinding(id.node.name)
  const name = id.node.name
  const own = bodyInPlace(id)
  if (!binding || !(binding.constant || own))
    return {
      uses: [],
      misfits: [
        { code: 'call/response-escapes', range: rangeOf(id.node), detail: `\`${name}\` is assigned more than once` },
      ],
    }
  const evidence: Evidence = { isResponse: mentionTest(id), ...(says ? { says } : {}) }
  const named = own ? { range: own.declared, isConstant: true as const } : { range: rangeOf(id.node) }
  const out: Uses = one({ kind: 'name', ...named, rename: resultName(id) })
  for (const reference of own?.before ?? binding.referencePaths) add(out, usesOfReference(reference, evidence))
  for (const reference of own?.after ?? []) add(out, bodyReferenceUse(reference, evidence))
  if (own) add(out, one({ kind: 'drop', range: own.statement }))
  return { ...out, uses: outermost(out.uses) }
}

/** What is said inside of a condition goes with the condition. */
export function outermost(uses: readonly ResponseUse[]): ResponseUse[] {
  const flags = uses.filter((use) => use.kind === 'flag').map(({ range }) => range)
  const isInside = ({ range }: ResponseUse) =>
    flags.some(
      (flag) => flag.start <= range.start && range.end <= flag.end && flag.end - flag.start > range.end - range.start,
    )
  const seen = new Set<number>()
  return uses.filter((use) => {
    if (isInside(use)) return false
    if (use.kind !== 'flag') return true
    const isNew = !seen.has(use.range.start)
    seen.add(use.range.start)
    return isNew
  })
}

/** Tells the mentions of a variable from those of another one of the same name: inner functions like to reuse `res`. */
export function mentionTest(id: Target): (node: t.Node) => boolean {
  const own = bodyInPlace(id)
  const references = own ? [...own.before, own.source] : id.scope.getBinding(id.node.name)?.referencePaths
  const mentions = new Set<t.Node>(references?.map(({ node }) => node))
  return (node) => mentions.has(node)
}

function usesOfReference(reference: NodePath, evidence: Evidence): Uses {
  if (isInFallback(reference, evidence)) return { uses: [], misfits: [] }
  const member = reference.parentPath
  if (!member || !isMember(member) || member.node.object !== reference.node) {
    if (isTruthTest(reference)) return one({ kind: 'truth', range: rangeOf(reference.node) })
    if (isLogged(reference)) return loggedUse(reference, rangeOf(reference.node))
    return misfit('call/response-escapes', reference.node, 'the response itself is passed on')
  }
  const field = memberName(member.node)
  switch (field) {
    case 'ok':
      return one({ kind: 'ok', range: rangeOf(member.node) })
    case 'status':
      return statusUse(member, evidence)
    case 'json':
      return member.parentPath?.isCallExpression() && member.key === 'callee'
        ? bodyUses(member.parentPath, evidence)
        : misfit('call/response-escapes', member.node, 'its `json` method is passed on')
    case 'text':
      return (
        (member.parentPath?.isCallExpression() && member.key === 'callee' && textUse(member.parentPath, evidence)) ||
        misfit('call/reads-http-response', member.node, 'text')
      )
    case 'statusText':
      return isLogged(member) && outcomeAt(member, evidence) === 'failure'
        ? loggedText(member)
        : misfit('call/reads-http-response', member.node, field)
    default:
      return misfit('call/reads-http-response', member.node, field ?? 'a computed member')
  }
}

/** `res.json().catch(() => ({ error: res.statusText }))`: what is said there goes with it, or keeps the call from being understood. */
function isInFallback(reference: NodePath, { isResponse }: Evidence): boolean {
  const callback = reference.getFunctionParent()
  const call = callback?.listKey === 'arguments' ? callback.parentPath : null
  const json = call?.isCallExpression() && isMember(call.get('callee') as NodePath) ? call.node.callee : null
  if (json?.type !== 'MemberExpression' || memberName(json) !== 'catch' || json.object.type !== 'CallExpression')
    return false
  const { callee } = json.object
  return callee.type === 'MemberExpression' && isResponse(callee.object) && memberName(callee) === 'json'
}

/** `console.error(response.statusText)`: the console is given what the failure says. */
function loggedText(member: NodePath): Uses {
  return {
    uses: [{ kind: 'text', range: rangeOf(member.node), logged: true }],
    misfits: misfit('call/logs-result', member.node, '').misfits,
  }
}

/** @returns `null` where it may be the text of a success. */
function textUse(call: NodePath<t.CallExpression>, evidence: Evidence): Uses | null {
  const value = skipCatch(call).parentPath!
  if (!value.isAwaitExpression() || outcomeAt(value, evidence) !== 'failure') return null
  const outer = skipWrappers(value)
  const id = outer.parentPath?.isVariableDeclarator() ? outer.parentPath.get('id') : null
  const references = id?.isIdentifier() ? (id.scope.getBinding(id.node.name)?.referencePaths ?? []) : [value]
  return one({ kind: 'text', range: rangeOf(value.node), logged: references.every(isLogged) })
}

function statusUse(member: NodePath, evidence: Evidence): Uses {
  const { parentPath } = member
  const outcome = outcomeAt(member, evidence)
  if (
    parentPath?.isBinaryExpression() &&
    parentPath.node.left === member.node &&
    parentPath.node.right.type === 'NumericLiteral'
  ) {
    const { whenTrue, whenFalse } = implied(parentPath.node, evidence)
    const exact = /^[!=]==?$/.test(parentPath.node.operator)
    // `res.status === 201`, `res.status < 400`: other ways to ask for `ok`.
    if (whenTrue && whenFalse && (!exact || isSuccess(parentPath.node.right.value))) {
      const status = exact ? parentPath.node.right.value : null
      return one({ kind: 'successStatus', range: rangeOf(parentPath.node), negated: whenTrue === 'failure', status })
    }
    return one({
      kind: 'status',
      range: rangeOf(member.node),
      comparison: compared(parentPath, parentPath.node.right.value),
      outcome,
    })
  }
  if (outcome === 'failure') return one({ kind: 'status', range: rangeOf(member.node), comparison: null, outcome })
  return misfit('call/reads-http-response', member.node, 'status, where success and failure are not told apart')
}

function compared(path: NodePath<t.BinaryExpression>, status: number): StatusComparison {
  const { parent } = path
  const isLoose =
    parent.type === 'IfStatement' ||
    (parent.type === 'LogicalExpression' && parent.operator === '&&') ||
    (parent.type === 'ConditionalExpression' && path.key === 'test')
  const holdsForSuccess = /^(!==?|<=?)$/.test(path.node.operator)
  const needsParentheses = holdsForSuccess ? parent.type !== 'IfStatement' : !isLoose
  return { range: rangeOf(path.node), status, holdsForSuccess, needsParentheses }
}

/** A variable called after a response gets a name that fits, where that is free; any other name was well chosen. */
export function resultName(id: Target, generic = /^(r|re|res|resp|rsp|response|apiRes|fetchRes)$/): string {
  const { name } = id.node
  const fitting = generic.test(name) ? 'result' : name.replace(/(Res|Resp|Response)$/, 'Result')
  const block = id.scope.getFunctionParent()?.path ?? id.scope.path
  let taken = id.scope.hasBinding(fitting)
  block.traverse({
    Identifier: (path: NodePath<t.Identifier>) => {
      const rival =
        path.node.name !== name &&
        generic.test(path.node.name) &&
        fitting === 'result' &&
        path.scope === id.scope &&
        path.isBindingIdentifier()
      if (path.node.name === fitting || rival) taken = true
    },
  })
  return taken ? name : fitting
}

/** `res || other` is a test only where nobody takes its value. */
function isTruthTest(path: NodePath): boolean {
  const { parent, parentPath } = path
  return (
    ((parent.type === 'IfStatement' || parent.type === 'ConditionalExpression') && path.key === 'test') ||
    (parent.type === 'UnaryExpression' && parent.operator === '!') ||
    (parent.type === 'LogicalExpression' &&
      path.key === 'left' &&
      (parent.operator === '&&' || (parent.operator === '||' && isTruthTest(parentPath!))))
  )
}
