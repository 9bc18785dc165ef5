// Tells failures that a person can cause (bad input, not found, not allowed) from those of the machine.
import type { Expression, Node, ThrowStatement } from '@babel/types'
import type { NodePath } from '../../ast/traverse.js'

/** Built-in errors that carry a text, and classes whose name says that the failure is expected. */
const errorClass =
  /^(Error|TypeError|RangeError)$|^(Validation|BadRequest|Input|NotFound|Unauthori[sz]ed|Unauthenticated|Authentication|Authorization|Auth|Forbidden|Permission|PermissionDenied|AccessDenied|Conflict|AlreadyExists|Duplicate)(Error|Exception)$/

/** Texts about the machine: whoever reads them can do nothing about it. */
const machineText =
  /\b(fail(s|ed|ure|ing)?|unable to|could ?n[o']t|error|exception|unexpected(ly)?|internal|went wrong|not implemented|not configured|misconfigured|environment|env|time[ds]? ?out|unreachable|should (never|not))\b/i

/**
 * The text of an expected failure: `throw new Error('…')` behind a guard, with a literal or template text about the
 * input and not about the machine. `null` for every other throw: those belong to the error boundary.
 */
export function expectedText(path: NodePath<ThrowStatement>): Expression | null {
  const { argument } = path.node
  if (argument.type !== 'NewExpression' && argument.type !== 'CallExpression') return null
  const { callee } = argument
  if (callee.type !== 'Identifier' || !errorClass.test(callee.name)) return null
  const [text] = argument.arguments
  if (argument.arguments.length !== 1 || !text || !isText(text)) return null
  const words = text.type === 'StringLiteral' ? text.value : text.quasis.map((part) => part.value.raw).join(' ')
  return !machineText.test(words) && isGuarded(path) ? text : null
}

function isText(node: Node): node is Extract<Expression, { type: 'StringLiteral' | 'TemplateLiteral' }> {
  return node.type === 'StringLiteral' || node.type === 'TemplateLiteral'
}

/** Inside an `if` that asks about data; one that asks about a caught error, a response or the environment is no guard. */
function isGuarded(path: NodePath<ThrowStatement>): boolean {
  const guard = path.findParent((parent) => parent.isFunction() || parent.isIfStatement() || parent.isSwitchStatement())
  if (guard?.isSwitchStatement()) return true
  if (!guard?.isIfStatement()) return false
  const test = guard.get('test')
  let machine = isMachine(test)
  test.traverse({ Expression: (inner) => void (machine ||= isMachine(inner)) })
  return !machine
}

function isMachine(path: NodePath): boolean {
  if (path.isIdentifier()) return /^(e|err|error|ex|exception)$|Error$|^process$/.test(path.node.name)
  if (!path.isMemberExpression() && !path.isOptionalMemberExpression()) return false
  const { property, computed } = path.node
  return !computed && property.type === 'Identifier' && /^(ok|error|errors|env|statusCode)$/.test(property.name)
}
