// What the body of an answer is, by its syntax.
import type * as t from '@babel/types'

/** Expressions that cannot be anything but text, or are text by every convention. */
export function isText(node: t.Node): boolean {
  switch (node.type) {
    case 'StringLiteral':
    case 'TemplateLiteral':
      return true
    case 'BinaryExpression':
      return node.operator === '+' && (isText(node.left) || isText(node.right))
    case 'ConditionalExpression':
      return isText(node.consequent) && isText(node.alternate)
    case 'LogicalExpression':
      return isText(node.right) && (isText(node.left) || node.operator !== '&&')
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      return !node.computed && node.property.type === 'Identifier' && node.property.name === 'message'
    case 'TSAsExpression':
      return node.typeAnnotation.type === 'TSStringKeyword' || isText(node.expression)
    case 'TSNonNullExpression':
      return isText(node.expression)
    case 'CallExpression':
      return node.callee.type === 'Identifier' && node.callee.name === 'String'
    default:
      return false
  }
}

/**
 * Text whatever happens, by the expression alone.
 * @param inTable what a table of texts says of a look into it.
 */
export function isSurelyText(node: t.Node, inTable: (node: t.Node) => 'text' | 'perhaps' | null = () => null): boolean {
  const surely = (inner: t.Node) => isSurelyText(inner, inTable)
  switch (node.type) {
    case 'StringLiteral':
    case 'TemplateLiteral':
      return true
    case 'BinaryExpression':
      return node.operator === '+' && (surely(node.left) || surely(node.right))
    case 'ConditionalExpression':
      return (surely(node.consequent) || isMessageOf(node.test, node.consequent)) && surely(node.alternate)
    case 'LogicalExpression':
      return surely(node.right) && (surely(node.left) || (node.operator !== '&&' && inTable(node.left) === 'perhaps'))
    case 'MemberExpression':
      return isFirstIssue(node) || inTable(node) === 'text'
    case 'TSAsExpression':
      return node.typeAnnotation.type === 'TSStringKeyword' || surely(node.expression)
    case 'TSNonNullExpression':
      return surely(node.expression)
    case 'CallExpression':
      return (node.callee.type === 'Identifier' && node.callee.name === 'String') || isStringified(node)
    default:
      return false
  }
}

/** `error instanceof Error ? error.message : …`. */
function isMessageOf(test: t.Node, node: t.Node): boolean {
  return (
    test.type === 'BinaryExpression' &&
    test.operator === 'instanceof' &&
    test.left.type === 'Identifier' &&
    isMember(node, 'message') &&
    node.object.type === 'Identifier' &&
    node.object.name === test.left.name
  )
}

/** `JSON.stringify(error)`: of what is thrown, and by its type, it is text. */
function isStringified({ callee }: t.CallExpression): boolean {
  return isMember(callee, 'stringify') && callee.object.type === 'Identifier' && callee.object.name === 'JSON'
}

/** `parsed.error.issues[0].message`: every issue of zod and of valibot has one. */
function isFirstIssue(node: t.MemberExpression): boolean {
  if (!isMember(node, 'message')) return false
  const issue = node.object.type === 'TSNonNullExpression' ? node.object.expression : node.object
  return (
    issue.type === 'MemberExpression' &&
    issue.computed &&
    issue.property.type === 'NumericLiteral' &&
    (isMember(issue.object, 'issues') || isMember(issue.object, 'errors'))
  )
}

function isMember(node: t.Node, name: string): node is t.MemberExpression {
  return (
    node.type === 'MemberExpression' &&
    !node.computed &&
    node.property.type === 'Identifier' &&
    node.property.name === name
  )
}
