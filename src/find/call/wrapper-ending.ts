// What a function of the project's own makes of a response: one check that throws, and the body given back.
import type * as t from '@babel/types'
import { isNothing } from '../../ast/is-nothing.js'
import type { Parsed } from '../../ast/parse.js'
import { isAt } from '../../ast/range.js'
import { onlyStatement } from '../../ast/statements-of.js'
import type { NodePath } from '../../ast/traverse.js'
import { untyped } from '../../ast/without-casts.js'
import type { Range } from '../../location.js'
import type { ResponseUse, ThrownMessage } from './call-site.js'
import { type Looks, thrownBy } from './thrown-message.js'
import { isDropped } from './uses.js'

/** What its callers get, and the message of what it throws. */
export interface Ending {
  gives: 'body' | 'nothing'
  message: ThrownMessage
}

/**
 * What stands behind the request: the body taken out, one check that throws, and the body returned.
 * @returns also the looks at the response of which this is all there is to say
 */
export function readEnding(
  statements: readonly NodePath[],
  looks: Looks,
  parsed: Parsed,
): (Ending & { told: readonly Range[] }) | null {
  const { uses } = looks
  let message: ThrownMessage | null = null
  let gives: Ending['gives'] = 'nothing'
  const told: Range[] = []
  for (const statement of statements) {
    if (isDropped(statement.node, uses)) continue
    const empty = emptyAnswer(statement, uses)
    if (empty) told.push(empty)
    else if (statement.isIfStatement() && !message) {
      const thrown = thrownBy(statement, looks, parsed)
      if (!thrown) return null
      message = thrown.message
      told.push(...thrown.told)
    } else if (message && gives === 'nothing' && statement.isReturnStatement() && isBody(statement.node.argument, uses))
      gives = 'body'
    else if (message && isTaken(statement, uses)) gives = 'body'
    else return null
  }
  const last = statements.at(-1)
  return message && (gives === 'nothing' || last?.isReturnStatement()) ? { message, gives, told } : null
}

/** `if (res.status === 204) return {}`: what is given for an answer without a body, which nobody can read of an action either. */
function emptyAnswer({ node }: NodePath, uses: readonly ResponseUse[]): Range | null {
  if (node.type !== 'IfStatement' || node.alternate) return null
  const { test, consequent } = node
  const only = onlyStatement(consequent)
  const given = only?.type === 'ReturnStatement' ? (only.argument ?? null) : undefined
  const isEmpty = given === null || (given !== undefined && isNothingGiven(untyped(given)))
  const asked = uses.find(
    (use) => use.kind === 'successStatus' && use.status === 204 && !use.negated && isAt(use.range, test),
  )
  return isEmpty && asked ? asked.range : null
}

function isNothingGiven(node: t.Expression): boolean {
  return isNothing(node) || (node.type === 'ObjectExpression' && node.properties.length === 0)
}

/** `const data = await res.json()` behind the check, and `return data`. */
function isTaken(statement: NodePath, uses: readonly ResponseUse[]): boolean {
  if (statement.isReturnStatement()) {
    const { argument } = statement.node
    const name = argument?.type === 'TSAsExpression' ? argument.expression : argument
    const declared = name?.type === 'Identifier' ? statement.scope.getBinding(name.name)?.path : null
    return declared?.isVariableDeclarator() === true && isBody(declared.node.init, uses)
  }
  const [only, ...others] = statement.isVariableDeclaration() ? statement.node.declarations : []
  return only?.id.type === 'Identifier' && others.length === 0 && isBody(only.init, uses)
}

function isBody(node: t.Node | null | undefined, uses: readonly ResponseUse[]): boolean {
  if (!node) return false
  if (node.type === 'TSAsExpression' || node.type === 'ParenthesizedExpression') return isBody(node.expression, uses)
  if (node.type === 'AwaitExpression') return isBody(node.argument, uses) || isSuccessBody(node, uses)
  return isSuccessBody(node, uses)
}

function isSuccessBody(node: t.Node, uses: readonly ResponseUse[]): boolean {
  return uses.some((use) => use.kind === 'body' && use.outcome === 'success' && isAt(use.range, node))
}
