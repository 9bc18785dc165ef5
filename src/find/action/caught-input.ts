// `catch (error) { if (error instanceof ZodError) throw new Error(…) }`: what a schema found is passed on by another throw.
import type { CatchClause, ThrowStatement } from '@babel/types'
import { importOrigin } from '../../ast/import-origin.js'
import type { Parsed } from '../../ast/parse.js'
import { isWithin } from '../../ast/range.js'
import type { NodePath } from '../../ast/traverse.js'
import type { ExpectedFailure } from './expected-failure.js'

/** The text of a throw behind `instanceof ZodError` in a `catch`, whatever it is made of; `null` elsewhere. */
export function caughtInput({ text }: Parsed, path: NodePath<ThrowStatement>): ExpectedFailure | null {
  const { argument } = path.node
  if (argument.type !== 'NewExpression' || argument.callee.type !== 'Identifier' || argument.callee.name !== 'Error')
    return null
  const [message] = argument.arguments
  if (!message || message.type === 'SpreadElement' || message.type === 'ArgumentPlaceholder' || !guardsInput(path))
    return null
  // A second argument is a cause, for the log: it goes with the error.
  return argument.arguments.length === 1 ? { message: text.slice(message.start!, message.end!), parsed: null } : null
}

/** Whether the `if` around a statement in a `catch` asks for the error of a schema: of zod, yup or valibot. */
export function guardsInput(path: NodePath): boolean {
  const guard = path.findParent((each) => each.isFunction() || each.isCatchClause() || each.isIfStatement())
  if (!guard?.isIfStatement()) return false
  const consequent = guard.get('consequent')
  if (path.node !== consequent.node && !path.isDescendant(consequent)) return false
  const test = guard.get('test')
  if (!test.isBinaryExpression({ operator: 'instanceof' })) return false
  return isInputErrorClass(test.get('right') as NodePath)
}

/** `if (error.code === 'P2002') throw new Error('Taken')`: said in a `catch`, of one kind of error only. */
export function dependsOnCaught(path: NodePath): boolean {
  const clause = path.findParent((each) => each.isCatchClause()) as NodePath<CatchClause> | null
  const error = clause?.node.param
  const test = path.findParent((each) => each === clause || each.isIfStatement())
  if (!clause || error?.type !== 'Identifier' || !test?.isIfStatement()) return false
  const mentions = clause.scope.getOwnBinding(error.name)?.referencePaths ?? []
  return mentions.some(({ node }) => isWithin(node, test.node.test))
}

/** `ZodError` of zod, `ValidationError` of yup, `ValiError` of valibot. */
export function isInputErrorClass(type: NodePath): boolean {
  const origin = importOrigin(type)
  return (
    isMemberOfZod(type) ||
    (origin !== null && origin.imported === 'ZodError' && /^zod(\/|$)/.test(origin.source)) ||
    (origin !== null && origin.imported === 'ValidationError' && origin.source === 'yup') ||
    (origin !== null && origin.imported === 'ValiError' && origin.source === 'valibot')
  )
}

/** `z.ZodError`, where `z` is a named import. */
function isMemberOfZod(path: NodePath): boolean {
  if (!path.isMemberExpression()) return false
  const { property } = path.node
  const origin = importOrigin(path.get('object') as NodePath)
  return property.type === 'Identifier' && property.name === 'ZodError' && /^zod(\/|$)/.test(origin?.source ?? '')
}
