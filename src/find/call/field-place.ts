// Where a field of the body stands, which decides how it can be read off a result that may be a failure.
import { rangeOf } from '../../ast/range.js'
import type { NodePath } from '../../ast/traverse.js'
import type { FieldUse } from './call-site.js'

/** Facts about the place of an expression. */
export function fieldPlace(
  path: NodePath,
): Pick<FieldUse, 'place' | 'tight' | 'negation' | 'operand' | 'equals' | 'fallback'> {
  return {
    place: placeOf(path),
    tight: isTight(path),
    negation: negationOf(path),
    operand: operandOf(path),
    ...fallbackBehind(path),
    ...(isEqual(path) ? { equals: true } : {}),
  }
}

/** `data.signedIn === false`, where `&&` can stand in front of it. */
function isEqual(path: NodePath): boolean {
  const { parent, parentPath } = path
  if (!isComparedWithBoolean(path) || parent.type !== 'BinaryExpression' || !/^===?$/.test(parent.operator))
    return false
  const outer = parentPath!.parent
  return outer.type !== 'LogicalExpression' || outer.operator === '&&'
}

function placeOf(path: NodePath): FieldUse['place'] {
  if (isCondition(path)) return 'truth'
  if (isComparedWithBoolean(path)) return 'compared'
  return isLeftOfOr(path) ? 'left' : 'value'
}

function isComparedWithBoolean({ key, parent, parentPath }: NodePath): boolean {
  return (
    parent.type === 'BinaryExpression' &&
    key === 'left' &&
    parent.right.type === 'BooleanLiteral' &&
    isCondition(parentPath!)
  )
}

/** Nobody sees more of its value than whether it is truthy. */
export function isCondition({ key, parent, parentPath }: NodePath): boolean {
  switch (parent.type) {
    case 'IfStatement':
    case 'ConditionalExpression':
      return key === 'test'
    case 'UnaryExpression':
      return parent.operator === '!'
    case 'LogicalExpression':
      if (parent.operator === '??') return false
      if (parent.operator === '&&' && key === 'left' && parentPath!.parent.type === 'ExpressionStatement') return true
      return isCondition(parentPath!)
    default:
      return false
  }
}

function isLeftOfOr({ key, parent }: NodePath): boolean {
  return parent.type === 'LogicalExpression' && parent.operator === '||' && key === 'left'
}

const roomy =
  /^(CallExpression|OptionalCallExpression|NewExpression|VariableDeclarator|AssignmentExpression|ReturnStatement|ThrowStatement|TemplateLiteral|JSXExpressionContainer|ObjectProperty|ArrayExpression|ArrowFunctionExpression|IfStatement)$/

function isTight({ key, parent }: NodePath): boolean {
  if (roomy.test(parent.type)) return key === 'callee'
  return (
    !(parent.type === 'ConditionalExpression' && key === 'test') &&
    !(parent.type === 'LogicalExpression' && parent.operator === '&&')
  )
}

function negationOf({ parent, parentPath }: NodePath): FieldUse['negation'] {
  if (parent.type !== 'UnaryExpression' || parent.operator !== '!') return null
  const outer = parentPath!.parent
  const isLoose = outer.type === 'IfStatement' || (outer.type === 'LogicalExpression' && outer.operator === '||')
  return { range: rangeOf(parent), tight: !isLoose }
}

/** From here to the next operand of the same `||` or `??`, whose value takes its place. */
function operandOf({ key, node, parent, parentPath }: NodePath): { start: number; end: number } | null {
  if (parent.type !== 'LogicalExpression' || parent.operator === '&&') return null
  if (key === 'left') return { start: node.start!, end: parent.right.start! }
  const outer = parentPath!.parent
  const goesOn = outer.type === 'LogicalExpression' && outer.operator === parent.operator && parentPath!.key === 'left'
  return goesOn && outer.start === parent.start ? { start: node.start!, end: outer.right.start! } : null
}

function fallbackBehind({ key, node, parent }: NodePath): Pick<FieldUse, 'fallback'> {
  const isLeft = parent.type === 'LogicalExpression' && parent.operator === '??' && key === 'left'
  return isLeft ? { fallback: { start: node.end!, end: parent.end! } } : {}
}
