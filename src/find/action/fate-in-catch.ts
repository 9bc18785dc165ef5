// What the `catch` of an action does with an expected failure that is thrown in its `try`: whether it gets out as it was.
import type { CatchClause, Expression, Node, Statement } from '@babel/types'
import { constantInit } from '../../ast/constant-init.js'
import { isPure } from '../../ast/is-pure.js'
import { statementCall } from '../../ast/statement-call.js'
import type { NodePath } from '../../ast/traverse.js'
import { isCaught, propertyOf, testOfCaught, type ThrownKind } from './caught-test.js'
import { guardsInput } from './caught-input.js'
import { isRethrow } from './swallows.js'
import { untyped } from '../../ast/without-casts.js'

/**
 * passed-on: whoever calls the action gets the same error, and at most the console hears of it in between.
 * answered: it does not leave the action. A reason where that cannot be told, or another error leaves it.
 */
export type Fate = 'passed-on' | 'answered' | { reason: string }

interface Caught {
  error: string
  kind: ThrownKind
  /** Something other than the console hears of the error. */
  isHeard: boolean
}

/** Follows a caught error through the statements of a `catch`, by what is known of it. */
export function fateInCatch(handler: NodePath<CatchClause>, kind: ThrownKind): Fate {
  const { param } = handler.node
  const error = param?.type === 'Identifier' ? param.name : ''
  if (handler.scope.getOwnBinding(error)?.constant === false) return unclear
  return follow(handler.get('body').get('body'), { error, kind, isHeard: false })
}

const unclear: Fate = { reason: 'what the `catch` around it makes of it cannot be told' }
const heard: Fate = { reason: 'the `catch` around it does something else before it passes it on' }
const replaced: Fate = { reason: 'the `catch` around it throws another error in its place' }

function follow(list: readonly NodePath<Statement>[], caught: Caught): Fate {
  const [path, ...rest] = list
  if (!path || path.isReturnStatement()) return 'answered'
  if (path.isThrowStatement()) return thrown(path, caught)
  if (path.isBlockStatement()) return follow([...path.get('body'), ...rest], caught)
  if (path.isIfStatement()) {
    const branches = [path.get('consequent'), path.get('alternate') as NodePath<Statement>]
    const test = testOfCaught(path.get('test'), caught.error, caught.kind)
    const taken = test === null ? branches : [branches[test ? 0 : 1]!]
    const fates = taken.map((branch) => follow(branch.node ? [branch, ...rest] : rest, caught))
    return fates.every((fate) => fate === fates[0]) ? fates[0]! : unclear
  }
  if (leavesSomewhere(path)) return unclear
  return follow(rest, isQuiet(path, caught.error) ? caught : { ...caught, isHeard: true })
}

function thrown(path: NodePath<Statement>, { error, kind, isHeard }: Caught): Fate {
  if (!path.isThrowStatement()) return unclear
  const argument = untyped(path.node.argument)
  const isSame = isCaught(argument, error) || (kind === 'plain' && isCopy(path.get('argument'), error))
  if (isSame) return isHeard ? heard : 'passed-on'
  // What is thrown there in place of the error of a schema is a failure of its own.
  return kind === 'schema' && guardsInput(path) ? 'answered' : replaced
}

/** `new Error(error.message)` */
function isCopy(path: NodePath<Expression>, error: string): boolean {
  if (!path.isNewExpression() || !path.get('callee').isIdentifier({ name: 'Error' })) return false
  const [message] = path.get('arguments')
  return message !== undefined && isMessage(message, error)
}

/** The text of the error, which is one and not empty: `error instanceof Error ? error.message : 'Unknown'` */
function isMessage(path: NodePath, error: string): boolean {
  if (propertyOf(path.node, error) === 'message') return true
  if (path.isConditionalExpression()) {
    const test = testOfCaught(path.get('test'), error, 'plain')
    return test !== null && isMessage(path.get(test ? 'consequent' : 'alternate'), error)
  }
  if (path.isLogicalExpression()) return path.node.operator !== '&&' && isMessage(path.get('left'), error)
  const init = path.isIdentifier() ? constantInit(path.scope.getBinding(path.node.name)) : null
  return init ? isMessage(init, error) : false
}

/** Whether nothing but the console notices that a statement of a `catch` ran. */
function isQuiet(path: NodePath<Statement>, error: string): boolean {
  if (path.isVariableDeclaration())
    return path.node.declarations.every(({ id, init }) => id.type === 'Identifier' && (!init || isPure(init)))
  // It only throws interrupts of Next.
  if (isRethrow(path, error)) return true
  const call = path.isExpressionStatement() ? statementCall(path) : null
  const callee = call?.get('callee')
  if (!call || !callee?.isMemberExpression() || callee.node.computed) return false
  const console = callee.get('object')
  if (!console.isIdentifier({ name: 'console' }) || console.scope.hasBinding('console', true)) return false
  return call.node.arguments.every((each: Node) => each.type !== 'SpreadElement' && isPure(each))
}

/** A loop, a `switch` or a `try` that may end the `catch`. */
function leavesSomewhere(path: NodePath): boolean {
  let leaves = false
  path.traverse({
    Function: (inner) => inner.skip(),
    ReturnStatement: () => void (leaves = true),
    ThrowStatement: () => void (leaves = true),
  })
  return leaves
}
