// Every mention of a call's response and of its body, with what is known of the outcome there.
import type * as t from '@babel/types'
import { rangeOf } from '../ast/range.js'
import type { NodePath } from '../ast/traverse.js'
import type { DiagnosticCode } from '../diagnostics.js'
import type { Range } from '../location.js'
import type { ResponseUse, StatusComparison } from './call-site.js'
import { implied, isSuccess, outcomeAt, type Outcome } from './outcome.js'

/** Why a response is not understood: turned into a diagnostic by the finder of calls. */
export interface Misfit {
  code: Extract<DiagnosticCode, `call/${string}`>
  range: Range
  detail: string
}

export interface Uses {
  uses: ResponseUse[]
  misfits: Misfit[]
}

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

/**
 * Follows the variable that holds a response.
 * @param id its declaration: `const res = await fetch(…)`, or the parameter of `.then((res) => …)`.
 */
export function usesOfResponse(id: Target): Uses {
  const binding = id.scope.getBinding(id.node.name)
  const name = id.node.name
  if (!binding || !binding.constant)
    return {
      uses: [],
      misfits: [
        { code: 'call/response-escapes', range: rangeOf(id.node), detail: `\`${name}\` is assigned more than once` },
      ],
    }
  const isResponse = mentionTest(id)
  const out: Uses = { uses: [{ kind: 'name', range: rangeOf(id.node), rename: resultName(id) }], misfits: [] }
  for (const reference of binding.referencePaths) add(out, usesOfReference(reference, isResponse))
  return out
}

/** Tells the mentions of a variable from those of another one of the same name: inner functions like to reuse `res`. */
export function mentionTest(id: Target): (node: t.Node) => boolean {
  const mentions = new Set<t.Node>(id.scope.getBinding(id.node.name)?.referencePaths.map(({ node }) => node))
  return (node) => mentions.has(node)
}

function add(to: Uses, more: Uses): void {
  to.uses.push(...more.uses)
  to.misfits.push(...more.misfits)
}

function misfit(code: Misfit['code'], node: t.Node, detail: string): Uses {
  return { uses: [], misfits: [{ code, range: rangeOf(node), detail }] }
}

function one(use: ResponseUse): Uses {
  return { uses: [use], misfits: [] }
}

function usesOfReference(reference: NodePath, isResponse: (node: t.Node) => boolean): Uses {
  const member = reference.parentPath
  if (!member || !isMember(member) || member.node.object !== reference.node) {
    if (isTruthTest(reference)) return one({ kind: 'truth', range: rangeOf(reference.node) })
    return misfit('call/response-escapes', reference.node, 'the response itself is passed on')
  }
  const field = memberName(member.node)
  switch (field) {
    case 'ok':
      return one({ kind: 'ok', range: rangeOf(member.node) })
    case 'status':
      return statusUse(member, isResponse)
    case 'json':
      return member.parentPath?.isCallExpression() && member.key === 'callee'
        ? bodyUses(member.parentPath, isResponse)
        : misfit('call/response-escapes', member.node, 'its `json` method is passed on')
    default:
      return misfit('call/reads-http-response', member.node, field ?? 'a computed member')
  }
}

function statusUse(member: NodePath, isResponse: (node: t.Node) => boolean): Uses {
  const { parentPath } = member
  const outcome = outcomeAt(member, isResponse)
  if (
    parentPath?.isBinaryExpression() &&
    parentPath.node.left === member.node &&
    parentPath.node.right.type === 'NumericLiteral'
  ) {
    const { whenTrue, whenFalse } = implied(parentPath.node, isResponse)
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
function resultName(id: Target): string {
  const { name } = id.node
  const generic = /^(r|re|res|resp|rsp|response|apiRes|fetchRes)$/
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

/** `call` is `res.json()`. */
function bodyUses(call: NodePath<t.CallExpression>, isResponse: (node: t.Node) => boolean): Uses {
  let value: NodePath = skipCatch(call)
  // A crash becomes a failure without any field, which no fallback can fill.
  if (value !== call && fallbackOf(value as NodePath<t.CallExpression>) === 'something')
    return misfit(
      'call/reads-missing-field',
      value.node,
      'what `.json().catch(…)` falls back to when the server crashes',
    )
  const outcome = outcomeAt(value, isResponse)
  if (value.parentPath?.isAwaitExpression()) value = value.parentPath
  else if (!isReturned(value))
    return misfit('call/response-escapes', value.node, 'the promise of its body is passed on')
  const read = rangeOf(value.node)
  const outer = skipWrappers(value)
  const { parentPath } = outer
  if (parentPath && isMember(parentPath) && parentPath.node.object === outer.node)
    return memberUse(parentPath, outcome, read)
  if (parentPath?.isExpressionStatement()) return one({ kind: 'drop', range: rangeOf(parentPath.node) })
  if (parentPath?.isVariableDeclarator()) return declarationUses(parentPath, read, outcome, isResponse)
  return wholeUse(outer, read, outcome)
}

function declarationUses(
  declarator: NodePath<t.VariableDeclarator>,
  read: Range,
  outcome: Outcome,
  isResponse: (node: t.Node) => boolean,
): Uses {
  const id = declarator.get('id')
  const statement = declarator.parentPath
  const alone = statement.isVariableDeclaration() && statement.node.declarations.length === 1
  if (outcome === 'success')
    return one({ kind: 'body', range: read, outcome, fields: fieldsTaken(id as NodePath), shorthand: null })
  if (!alone)
    return misfit('call/response-escapes', declarator.node, 'its body is declared together with other variables')
  const out = one({ kind: 'drop', range: rangeOf(statement.node) })
  if (id.isIdentifier()) {
    const binding = id.scope.getBinding(id.node.name)
    if (!binding?.constant)
      return misfit('call/response-escapes', id.node, `\`${id.node.name}\` is assigned more than once`)
    for (const reference of binding.referencePaths) add(out, bodyReferenceUse(reference, isResponse))
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
      out.uses.push({
        kind: 'field',
        range: rangeOf(reference.node),
        outcome: outcomeAt(reference, isResponse),
        field: key,
        shorthand: shorthandOf(reference),
      })
    }
  }
  return out
}

function bodyReferenceUse(reference: NodePath, isResponse: (node: t.Node) => boolean): Uses {
  const outcome = outcomeAt(reference, isResponse)
  const outer = skipWrappers(reference)
  const { parentPath } = outer
  if (parentPath && isMember(parentPath) && parentPath.node.object === outer.node)
    return memberUse(parentPath, outcome, rangeOf(reference.node))
  return wholeUse(reference, rangeOf(reference.node), outcome)
}

function memberUse(
  member: NodePath<t.MemberExpression | t.OptionalMemberExpression>,
  outcome: Outcome,
  body: Range,
): Uses {
  const field = memberName(member.node)
  const isArrayWork = field !== null && builtinMembers.has(field) && outcome !== 'failure'
  if (field === null || isArrayWork) return wholeUse(member, body, outcome)
  return one({ kind: 'field', range: rangeOf(member.node), outcome, field, shorthand: null })
}

function wholeUse(path: NodePath, range: Range, outcome: Outcome): Uses {
  if (outcome === 'failure' && !isLogged(path)) return misfit('call/uses-whole-failure-body', path.node, '')
  return one({ kind: 'body', range, outcome, fields: null, shorthand: shorthandOf(path) })
}

/** The top-level fields that a pattern or variable takes from a body; `null` where it is used whole. */
function fieldsTaken(id: NodePath): string[] | null {
  if (id.isIdentifier()) return fieldsOfBinding(id)
  if (!id.isObjectPattern()) return null
  return allKnown(id.node.properties.map((property) => (property.type === 'ObjectProperty' ? keyName(property) : null)))
}

/** Fields read from a variable or parameter that holds a body; `null` where it is used whole. */
export function fieldsOfBinding(id: Target): string[] | null {
  const binding = id.scope.getBinding(id.node.name)
  if (!binding?.constant) return null
  return allKnown(
    binding.referencePaths.map((reference) => {
      const outer = skipWrappers(reference)
      const { parentPath } = outer
      if (!parentPath || !isMember(parentPath) || parentPath.node.object !== outer.node) return null
      const name = memberName(parentPath.node)
      return name !== null && !builtinMembers.has(name) ? name : null
    }),
  )
}

function allKnown(names: readonly (string | null)[]): string[] | null {
  return names.every((name) => name !== null) ? [...new Set(names)] : null
}

/** `res.json().catch(() => ({}))`: an action's failure always has a body, so the fallback goes with the call. */
function skipCatch(call: NodePath<t.CallExpression>): NodePath {
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
  const { body } = callback
  if (body.type === 'ObjectExpression') return body.properties.length === 0 ? 'empty' : 'something'
  const isNothing =
    body.type === 'NullLiteral' ||
    (body.type === 'Identifier' && body.name === 'undefined') ||
    (body.type === 'BlockStatement' && body.body.length === 0)
  return isNothing ? 'nothing' : 'something'
}

/** Outward through casts, `!` and parentheses. */
export function skipWrappers(path: NodePath): NodePath {
  const { parentPath } = path
  const wraps =
    parentPath?.isTSAsExpression() ||
    parentPath?.isTSNonNullExpression() ||
    parentPath?.isTSSatisfiesExpression() ||
    parentPath?.isParenthesizedExpression()
  return wraps ? skipWrappers(parentPath) : path
}

export function isMember(path: NodePath): path is NodePath<t.MemberExpression | t.OptionalMemberExpression> {
  return path.isMemberExpression() || path.isOptionalMemberExpression()
}

export function memberName(node: t.MemberExpression | t.OptionalMemberExpression): string | null {
  if (!node.computed && node.property.type === 'Identifier') return node.property.name
  return node.computed && node.property.type === 'StringLiteral' ? node.property.value : null
}

function keyName(node: t.ObjectProperty): string | null {
  if (node.computed) return null
  return node.key.type === 'Identifier' ? node.key.name : node.key.type === 'StringLiteral' ? node.key.value : null
}

function shorthandOf(path: NodePath): string | null {
  const parent = path.parent
  return parent.type === 'ObjectProperty' && parent.shorthand && path.node.type === 'Identifier' ? path.node.name : null
}

function isReturned(path: NodePath): boolean {
  const outer = skipWrappers(path)
  if (outer.parentPath?.isConditionalExpression() && outer.key !== 'test') return isReturned(outer.parentPath)
  return (
    outer.parentPath?.isReturnStatement() === true ||
    (outer.parentPath?.isArrowFunctionExpression() === true && outer.key === 'body')
  )
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

function isLogged(path: NodePath): boolean {
  const { parent } = path
  return (
    parent.type === 'CallExpression' &&
    parent.callee.type === 'MemberExpression' &&
    parent.callee.object.type === 'Identifier' &&
    parent.callee.object.name === 'console'
  )
}
