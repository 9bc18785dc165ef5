// `invariant(post, 'Post not found')` as a statement: it throws unless the first argument is true.
import type { CallExpression, Expression, Node } from '@babel/types'
import { importOrigin } from '../../ast/import-origin.js'
import type { Parsed } from '../../ast/parse.js'
import { rangeOf } from '../../ast/range.js'
import type { NodePath } from '../../ast/traverse.js'

/** What throws unless its first argument is true, by module and name. */
const asserting: Readonly<Record<string, readonly string[]>> = {
  'tiny-invariant': ['default'],
  invariant: ['default'],
  assert: ['default', '*', 'ok', 'assert', 'strict'],
  'node:assert': ['default', '*', 'ok', 'assert', 'strict'],
  'node:assert/strict': ['default', '*', 'ok', 'assert', 'strict'],
}

export interface Assertion {
  test: NodePath<Expression>
  text: Expression
}

/** The condition and the text of an assertion; `null` for every other call, and for one without a text. */
export function assertion(path: NodePath<CallExpression>): Assertion | null {
  if (!path.parentPath.isExpressionStatement()) return null
  const origin = importOrigin(path.get('callee') as NodePath)
  if (!origin || !asserting[origin.source]?.includes(origin.imported)) return null
  const [test, text] = path.get('arguments')
  if (!test?.isExpression() || !text?.isExpression() || path.node.arguments.length !== 2) return null
  return { test, text: text.node }
}

const opposite: Readonly<Record<string, string>> = { '===': '!==', '!==': '===', '==': '!=', '!=': '==' }

/** The source of the opposite of a condition. */
export function negation({ text }: Parsed, node: Node): string {
  const source = text.slice(rangeOf(node).start, rangeOf(node).end)
  if (node.type === 'UnaryExpression' && node.operator === '!') return text.slice(node.argument.start!, node.end!)
  const operator = node.type === 'BinaryExpression' ? opposite[node.operator] : undefined
  if (node.type === 'BinaryExpression' && operator) {
    const left = text.slice(node.left.start!, node.left.end!)
    return `${left} ${operator} ${text.slice(node.right.start!, node.right.end!)}`
  }
  const isSimple =
    /^(Identifier|MemberExpression|OptionalMemberExpression|CallExpression|OptionalCallExpression|AwaitExpression|TSNonNullExpression)$/
  return isSimple.test(node.type) && !node.extra?.['parenthesized']
    ? `!${node.type === 'AwaitExpression' ? `(${source})` : source}`
    : `!(${source})`
}
