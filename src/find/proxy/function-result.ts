// What a function that a proxy calls gives for the requests in question, from all of its ways out.
import type * as t from '@babel/types'
import type { NodePath } from '../../ast/traverse.js'
import { evaluate, inside, type Question } from './evaluate.js'
import { type Known, literal, nameOf, truth, unknown } from './known-value.js'
import { siteValue } from './site-value.js'

/** What some statements may return. */
interface Ways {
  values: readonly Known[]
  /** The end may be reached. */
  falls: boolean
}

/** What `inner` gives, called with `args`; what its promise resolves to, where it is async. */
export function resultOf(inner: NodePath<t.Function>, args: readonly Known[], question: Question): Known {
  const within = inside(inner, args, question)
  if (!within) return unknown
  const body = inner.get('body') as NodePath
  if (!body.isBlockStatement()) return evaluate(body, within)
  const { values, falls } = waysOf(body.get('body'), within)
  const all = falls ? [...values, literal(undefined)] : values
  const [first, ...others] = all
  // It only throws.
  if (!first) return unknown
  if (others.every((each) => isAlike(first, each))) return first
  return sessionOr(all) ?? siteValue(body, within) ?? unknown
}

function isAlike(one: Known, other: Known): boolean {
  if (one.kind !== other.kind) return false
  return one.kind === 'pass' || (one.kind === 'literal' && nameOf(one) === nameOf(other))
}

function waysOf(statements: readonly NodePath[], question: Question): Ways {
  const values: Known[] = []
  for (const statement of statements) {
    const way = wayOf(statement, question)
    values.push(...way.values)
    if (!way.falls) return { values, falls: false }
  }
  return { values, falls: true }
}

function wayOf(statement: NodePath, question: Question): Ways {
  if (!statement.node) return { values: [], falls: true }
  if (statement.isReturnStatement()) {
    const value = statement.get('argument') as NodePath
    return { values: [value.node ? evaluate(value, question) : literal(undefined)], falls: false }
  }
  if (statement.isThrowStatement()) return { values: [], falls: false }
  if (statement.isBlockStatement()) return waysOf(statement.get('body'), question)
  if (statement.isIfStatement()) {
    const holds = truth(evaluate(statement.get('test'), question))
    const branches = (['consequent', 'alternate'] as const).filter((_, i) => holds !== (i === 1))
    return either(branches.map((key) => wayOf(statement.get(key) as NodePath, question)))
  }
  if (statement.isTryStatement() && !statement.node.finalizer)
    return either([wayOf(statement.get('block'), question), wayOf(statement.get('handler.body') as NodePath, question)])
  return { values: returnsInside(statement) ? [unknown] : [], falls: true }
}

function either(ways: readonly Ways[]): Ways {
  return { values: ways.flatMap(({ values }) => values), falls: ways.some(({ falls }) => falls) }
}

function returnsInside(statement: NodePath): boolean {
  let found = false
  statement.traverse({ ReturnStatement: () => void (found = true), Function: (path) => path.skip() })
  return found
}

/** The session among `values`, where all others are something: so where nothing is given, nobody is signed in. */
function sessionOr(values: readonly Known[]): Known | null {
  const sessions = values.filter((value) => value.kind === 'session')
  const [first] = sessions
  const agree = sessions.every((each) => each.signedIn && each.library === first!.library)
  return first && agree && values.every((value) => value.kind === 'session' || truth(value) === true) ? first : null
}
