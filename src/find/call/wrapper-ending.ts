// What a function of the project's own makes of a response: one check that throws, and the body given back.
import type * as t from '@babel/types'
import type { Parsed } from '../../ast/parse.js'
import { isAt } from '../../ast/range.js'
import type { NodePath } from '../../ast/traverse.js'
import type { Range } from '../../location.js'
import type { ResponseUse, StatusError, ThrownMessage } from './call-site.js'
import { emptyAnswer, jsonGuard } from './answer-guards.js'
import { statusErrorIn } from './status-error.js'
import { type Looks, thrownBy, withStatusErrors } from './thrown-message.js'
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
  const byStatus: StatusError[] = []
  const told: Range[] = []
  for (const statement of statements) {
    if (isDropped(statement.node, uses)) continue
    const ofStatus = message ? null : statusErrorIn(statement, looks.isResponse, parsed)
    const guard = emptyAnswer(statement, looks, message !== null) ?? (message && jsonGuard(statement, looks))
    if (ofStatus) byStatus.push(ofStatus.error)
    if (ofStatus ?? guard) told.push(ofStatus?.told ?? guard!)
    else if (statement.isIfStatement() && !message) {
      const thrown = thrownBy(statement, looks, parsed)
      if (!thrown) return null
      message = withStatusErrors(thrown.message, byStatus)
      told.push(...thrown.told)
    } else if (message && gives === 'nothing' && statement.isReturnStatement() && isBody(statement.node.argument, uses))
      gives = 'body'
    else if (message && isTaken(statement, uses)) gives = 'body'
    else return null
  }
  const last = statements.at(-1)
  return message && (gives === 'nothing' || last?.isReturnStatement()) ? { message, gives, told } : null
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
