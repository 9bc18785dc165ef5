// Does a value look the same to the caller when an action returns it as it did as JSON? And what type does it have there?
import type * as t from '@babel/types'
import { untyped } from '../ast/without-casts.js'
import { isPlainProperty, keyOf } from '../find/route/answer-body.js'
import { isSurelyText } from '../find/route/answer-text.js'
import { inSource, type Shaping } from './result-shape.js'

/** Is the JSON round trip the identity for `node`? Syntax may prove it, or the compiler. */
export function isPlain(node: t.Expression, shaping: Shaping): boolean {
  return syntacticType(node, shaping) !== null || isData(node) || (asked(node, shaping)?.plain ?? false)
}

/** The TypeScript type of `node` as the caller gets it; `null` where neither syntax nor the compiler knows. */
export function typeText(node: t.Expression, shaping: Shaping): string | null {
  return syntacticType(node, shaping) ?? asked(node, shaping)?.text ?? null
}

function asked(node: t.Expression, shaping: Shaping): { text: string; plain: boolean } | null {
  const { handler, types } = shaping
  return types?.typeOf(handler.parsed.file, inSource(shaping, node)) ?? null
}

function syntacticType(node: t.Expression, shaping: Shaping): string | null {
  const again = (each: t.Expression) => syntacticType(each, shaping)
  if (isSurelyText(node) || isErrorMessage(node, shaping)) return 'string'
  switch (node.type) {
    case 'NumericLiteral':
      return 'number'
    case 'BooleanLiteral':
      return 'boolean'
    case 'NullLiteral':
      return 'null'
    case 'UnaryExpression':
      return node.operator === '!' ? 'boolean' : null
    case 'BinaryExpression':
      return /^([=!]==?|[<>]=?|in|instanceof)$/.test(node.operator) ? 'boolean' : null
    case 'ConditionalExpression':
      return union(again(node.consequent), again(node.alternate))
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
      return again(node.expression)
    case 'ObjectExpression':
      return objectType(node, shaping)
    case 'LogicalExpression':
      // `a ?? 'b'` and `a || 'b'`: what is left of either side is of its type.
      return node.operator === '&&' ? null : union(again(node.left), again(node.right))
    case 'Identifier':
      return constantType(node, shaping)
    case 'MemberExpression':
      return !node.computed && node.property.type === 'Identifier' && node.property.name === 'length' ? 'number' : null
    case 'CallExpression':
      return givesText(node) ? 'string' : null
    default:
      return null
  }
}

/** The `message` of an error is text; of other things (a chat's answer) it may be anything. */
function isErrorMessage(node: t.Expression, { scope }: Shaping): boolean {
  if (node.type !== 'MemberExpression' && node.type !== 'OptionalMemberExpression') return false
  return !node.computed && node.property.type === 'Identifier' && node.property.name === 'message'
    ? isError(node.object, scope)
    : false
}

/** What was caught, a part of it, or what is called an error. */
function isError(node: t.Node, scope: Shaping['scope']): boolean {
  const value = untyped(node)
  if (value.type === 'Identifier')
    return errorName.test(value.name) || scope.getBinding(value.name)?.path.isCatchClause() === true
  if (value.type !== 'MemberExpression' && value.type !== 'OptionalMemberExpression') return false
  return (value.property.type === 'Identifier' && errorName.test(value.property.name)) || isError(value.object, scope)
}

const errorName = /err(or)?s?$|issues?$|exception$/i

/** `date.toISOString()`, `JSON.stringify(error)` */
function givesText({ callee }: t.CallExpression): boolean {
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return false
  if (callee.object.type === 'Identifier' && callee.object.name === 'JSON') return callee.property.name === 'stringify'
  return /^(toISOString|toLowerCase|toUpperCase|trim|join)$/.test(callee.property.name)
}

/** The type of a constant's initialiser. */
function constantType(node: t.Identifier, shaping: Shaping): string | null {
  const binding = shaping.scope.getBinding(node.name)
  if (!binding?.constant || !binding.path.isVariableDeclarator()) return null
  const { id, init } = binding.path.node
  if (id.type !== 'Identifier' || id.typeAnnotation || !init) return null
  return syntacticType(init, { ...shaping, scope: binding.path.scope })
}

/** Data by construction, of a type that we do not print. */
function isData(node: t.Expression): boolean {
  if (node.type === 'MemberExpression') {
    return node.property.type === 'Identifier' && /^(issues|fieldErrors|formErrors)$/.test(node.property.name)
  }
  if (node.type !== 'CallExpression') return false
  const { callee } = node
  // `z.flattenError(error)`, `parsed.error.flatten()`
  const name = callee.type === 'MemberExpression' && callee.property.type === 'Identifier' ? callee.property.name : ''
  return /^(flatten|flattenError|format|formatError|treeifyError|prettifyError)$/.test(name)
}

function objectType(node: t.ObjectExpression, shaping: Shaping): string | null {
  const members: string[] = []
  for (const property of node.properties) {
    if (!isPlainProperty(property)) return null
    // Data without a printable type makes the object unprintable, not unplain: `isPlain` asks for the members itself.
    const type = syntacticType(property.value, shaping) ?? (plainByCompiler(property.value, shaping) || null)
    if (type === null) return null
    const key = keyOf(property)
    members.push(`${/^[A-Za-z_$][\w$]*$/.test(key) ? key : `'${key}'`}: ${type}`)
  }
  return members.length === 0 ? 'Record<string, never>' : `{ ${members.join('; ')} }`
}

function plainByCompiler(node: t.Expression, shaping: Shaping): string | null {
  const type = asked(node, shaping)
  return type?.plain ? type.text : null
}

function union(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return null
  return a === b ? a : `${a} | ${b}`
}
