// One fetch that is a request to one of two endpoints: `fetch(id ? a : b, { method: id ? 'PUT' : 'POST' })`.
import type * as t from '@babel/types'
import { constantInit } from '../../ast/constant-init.js'
import { isPure } from '../../ast/is-pure.js'
import { keyName, skipWrappers } from '../../ast/member.js'
import { rangeOf } from '../../ast/range.js'
import type { NodePath } from '../../ast/traverse.js'
import type { Branch } from './call-site.js'
import { type ChoiceAbove, choiceAbove } from './choice-above.js'
import { requestOf } from './fetch-request.js'

/**
 * The two ways of a call whose URL, method or body is chosen by one condition, the one in which it holds first.
 * @returns `null` where nothing is chosen, by several conditions, or by one that may mean something else at the call.
 */
export function branchesOf(call: NodePath<t.CallExpression>, source: string): [Branch, Branch] | null {
  const choices = chosenParts(call).flatMap((part) => choiceOf(part) ?? [])
  const tests = choices.map(({ test }) => test)
  const [first] = tests
  const texts = new Set(tests.map(({ node }) => source.slice(node.start!, node.end!)))
  // What a variable holds moves to the call.
  const moving = choices.flatMap(({ isNamed, yes, no }) => (isNamed ? [yes, no] : []))
  if (!first || texts.size !== 1 || ![...tests, ...moving].every((path) => meansTheSameAt(path, call))) return null
  if (!canTakeChoice(call)) return null
  const both = { test: rangeOf(first.node), tight: isTight(call) }
  return [
    { ...both, holds: true },
    { ...both, holds: false },
  ]
}

/** The statements above a call that are there to choose, and for nothing else. */
export function choosingStatements(call: NodePath<t.CallExpression>): NodePath[] {
  return chosenParts(call).flatMap((part) => choiceOf(part)?.statements ?? [])
}

/** What a part of the call is in one of the ways: the part itself where nothing is chosen. */
export function inBranch(part: NodePath, branch: Branch | null): NodePath {
  const choice = branch && choiceOf(part)
  return choice ? choice[branch.holds ? 'yes' : 'no'] : part
}

function chosenParts(call: NodePath<t.CallExpression>): NodePath[] {
  const { url, options } = requestOf(call)
  const properties = options?.isObjectExpression() ? options.get('properties') : []
  const values = properties.flatMap((property) =>
    property.isObjectProperty() && /^(method|body)$/.test(keyName(property.node) ?? '')
      ? [property.get('value') as NodePath]
      : [],
  )
  return url ? [url, ...values] : []
}

interface Choice extends ChoiceAbove {
  /** A variable holds what is chosen. */
  isNamed: boolean
}

/** The part itself, the constant that it names (`const method = id ? 'PUT' : 'POST'`), or what an `if` sets. */
function choiceOf(part: NodePath): Choice | null {
  if (part.isConditionalExpression()) return { ...sidesOf(part), isNamed: false }
  const above = part.isIdentifier() ? choiceAbove(part) : null
  if (above) return { ...above, isNamed: true }
  const init = part.isIdentifier() ? constantInit(part.scope.getBinding(part.node.name)) : null
  return init?.isConditionalExpression() ? { ...sidesOf(init), isNamed: true } : null
}

function sidesOf(choice: NodePath<t.ConditionalExpression>): ChoiceAbove {
  return { test: choice.get('test'), yes: choice.get('consequent'), no: choice.get('alternate'), statements: [] }
}

/** To evaluate it does nothing, and its names are never assigned. */
function meansTheSameAt(path: NodePath, call: NodePath): boolean {
  if (!isPure(path.node)) return false
  let same = true
  const check = (name: NodePath) => {
    if (!name.isIdentifier() || name.key === 'property') return
    const binding = path.scope.getBinding(name.node.name)
    const isFixed = binding ? binding.constant : name.node.name === 'undefined'
    same &&= isFixed && call.scope.getBinding(name.node.name) === binding
  }
  check(path)
  path.traverse({ Identifier: check })
  return same
}

function isTight(call: NodePath): boolean {
  const { parent, key, listKey } = skipWrappers(call)
  const isWhole =
    (parent.type === 'VariableDeclarator' && key === 'init') ||
    (parent.type === 'AssignmentExpression' && key === 'right') ||
    (parent.type === 'ArrowFunctionExpression' && key === 'body') ||
    listKey === 'arguments'
  return !isWhole && parent.type !== 'ReturnStatement' && parent.type !== 'ExpressionStatement'
}

/** A line that begins with a parenthesis would go on from the one above it. */
function canTakeChoice(call: NodePath): boolean {
  return call.getStatementParent()?.node.start !== call.node.start || !isTight(call)
}
