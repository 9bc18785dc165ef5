// The arguments of a wrapper or a helper are known where it is called: `if (options.role && …)` asks nothing there any
// more. Conditions that they decide go, and with them the code that can no longer be reached; texts become one text.
import type * as t from '@babel/types'
import { getBindingIdentifiers } from '@babel/types'
import { parse } from '../../ast/parse.js'
import { rangeOf } from '../../ast/range.js'
import { lineIndent, textStyle } from '../../ast/text-style.js'
import { type NodePath, traverse } from '../../ast/traverse.js'
import { applyEdits, type Edit } from '../../edit/edit.js'
import { reindent, removeLines } from '../../edit/edit-lines.js'
import { isUndefined } from '../../ast/is-nothing.js'

/** Decides what can be decided in the function `text`. `constants`: objects, lists and functions of the module by name. */
export function foldConstants(file: string, text: string, constants: ReadonlySet<string>): string {
  let current = `(${text}\n)`
  // Each round decides one condition: the next may be inside of it.
  for (let round = 0; round < 60; round++) {
    const edits = firstDecision(file, current, constants)
    if (!edits) break
    current = applyEdits(current, edits)
  }
  return current.slice(1, -2)
}

function firstDecision(file: string, text: string, constants: ReadonlySet<string>): Edit[] | null {
  const parsed = parse(file, text)
  let edits: Edit[] | null = null
  const decide = (path: NodePath<t.IfStatement | t.ConditionalExpression | t.LogicalExpression>): void => {
    edits ??= path.isLogicalExpression()
      ? reduced(text, path, constants)
      : chosen(text, path as NodePath<t.IfStatement>, constants)
    if (edits) path.stop()
  }
  traverse(parsed.ast, {
    IfStatement: decide,
    ConditionalExpression: decide,
    LogicalExpression: decide,
    SpreadElement(path) {
      edits ??= spread(text, path)
    },
    ObjectProperty(path) {
      edits ??= isUndefined(path.node.value) && isAnswered(path) ? withoutProperty(text, path) : null
    },
    VariableDeclaration(path) {
      edits ??= declaredLater(text, path)
    },
    TemplateLiteral({ node }) {
      edits ??= joined(text, node, textStyle(parsed).quote)
    },
  })
  return edits
}

/** `...(undefined)` in an object adds nothing, `...({ code: 404 })` adds what it says. */
function spread(text: string, path: NodePath<t.SpreadElement>): Edit[] | null {
  if (!path.parentPath.isObjectExpression()) return null
  const value = withoutParentheses(path.node.argument)
  const isNothing = value.type === 'NullLiteral' || isUndefined(value) || isFalsy(value)
  if (isNothing) return withoutProperty(text, path)
  if (value.type !== 'ObjectExpression') return null
  const [first, last] = [value.properties[0], value.properties.at(-1)]
  if (!first || !last) return withoutProperty(text, path)
  return [{ ...rangeOf(path.node), text: text.slice(first.start!, last.end!) }]
}

/** JSON has no `undefined`: in an answer the property is not there. */
function isAnswered(path: NodePath): boolean {
  const object = path.parentPath
  const holder = object?.isObjectExpression() ? object.parentPath : null
  if (holder?.isObjectProperty()) return isAnswered(holder)
  if (!holder?.isCallExpression() || object?.listKey !== 'arguments' || object.key !== 0) return false
  const { callee } = holder.node
  return callee.type === 'MemberExpression' && callee.property.type === 'Identifier' && callee.property.name === 'json'
}

/** A property goes with its comma, the one in front of it where it is the last. */
function withoutProperty(text: string, path: NodePath): Edit[] {
  const { start, end } = rangeOf(path.node)
  const isLast = path.key === (path.container as unknown[]).length - 1
  const before = /,?\s*$/.exec(text.slice(0, start))![0]
  if (isLast) return [{ start: start - before.length, end, text: '' }]
  return [{ start, end: end + /^\s*,\s*/.exec(text.slice(end))![0].length, text: '' }]
}

/** `let body` and, in the same list of statements, the one `body = parsed.data`: a constant where it gets its value. */
function declaredLater(text: string, path: NodePath<t.VariableDeclaration>): Edit[] | null {
  const [only, ...others] = path.node.declarations
  if (path.node.kind !== 'let' || !path.parentPath.isBlockStatement() || others.length > 0) return null
  const { id, init } = only!
  if (id.type !== 'Identifier' || (init && !isUndefined(init)) || id.typeAnnotation) return null
  const binding = path.scope.getBinding(id.name)
  const [assigned, ...more] = binding?.constantViolations ?? []
  const statement = assigned?.parentPath
  if (!assigned?.isAssignmentExpression({ operator: '=' }) || more.length > 0) return null
  if (!statement?.isExpressionStatement() || statement.parentPath !== path.parentPath) return null
  const { node } = statement
  const isEarly = binding!.referencePaths.some(
    (each) => each.node.start! < node.end! || each.getFunctionParent() !== path.getFunctionParent(),
  )
  if (isEarly) return null
  return [...removeLines(text, [rangeOf(path.node)]), { start: node.start!, end: node.start!, text: 'const ' }]
}

/** `${'Post'} not found` is a text like any other. */
function joined(text: string, node: t.TemplateLiteral, quote: string): Edit[] | null {
  const known = node.expressions.find((each) => each.type === 'StringLiteral' && !/[\\`$\n]/.test(each.value))
  if (known?.type !== 'StringLiteral') return null
  const index = node.expressions.indexOf(known)
  const [from, to] = [node.quasis[index]!.end!, node.quasis[index + 1]!.start!]
  const whole = text.slice(node.start! + 1, from) + known.value + text.slice(to, node.end! - 1)
  const isPlain = node.expressions.length === 1 && !/[\\\n]/.test(whole) && !whole.includes(quote)
  return [{ ...rangeOf(node), text: isPlain ? quote + whole + quote : `\`${whole}\`` }]
}

function withoutParentheses(node: t.Expression): t.Expression {
  return node.type === 'ParenthesizedExpression' ? withoutParentheses(node.expression) : node
}

function isFalsy(node: t.Node): boolean {
  return /^(String|Numeric|Boolean)Literal$/.test(node.type) && !(node as t.StringLiteral).value
}

/** `a && b` where `a` is known. */
function reduced(text: string, path: NodePath<t.LogicalExpression>, constants: ReadonlySet<string>): Edit[] | null {
  const { left, right, operator } = path.node
  const known = truth(path.get('left') as NodePath, constants)
  // `ok && true` in a condition is `ok`.
  const neutral = operator === '??' ? null : operator === '&&'
  if (known === null && isCondition(path) && truth(path.get('right') as NodePath, constants) === neutral) {
    return [{ ...rangeOf(path.node), text: text.slice(left.start!, left.end!) }]
  }
  if (known === null) return null
  const isNullish = left.type === 'NullLiteral' || isUndefined(left)
  if (operator === '??' && !isNullish && !/Literal$/.test(left.type)) return null
  const takesRight = operator === '??' ? isNullish : (operator === '&&') === known
  const taken = takesRight ? right : left
  return [{ ...rangeOf(path.node), text: text.slice(taken.start!, taken.end!) }]
}

function isCondition(path: NodePath): boolean {
  const parent = path.parentPath
  if (parent?.isLogicalExpression() || parent?.isParenthesizedExpression()) return isCondition(parent)
  if (parent?.isUnaryExpression({ operator: '!' })) return true
  return path.key === 'test' && (parent?.isIfStatement() || parent?.isConditionalExpression() || false)
}

function chosen(
  text: string,
  path: NodePath<t.IfStatement | t.ConditionalExpression>,
  constants: ReadonlySet<string>,
): Edit[] | null {
  const known = truth(path.get('test') as NodePath, constants)
  if (known === null) return null
  const { consequent, alternate } = path.node
  const taken = known ? consequent : alternate
  const range = rangeOf(path.node)
  if (!taken) {
    const isListed = path.parentPath?.isBlockStatement() ?? false
    return isListed ? removeLines(text, [range]) : [{ ...range, text: '{}' }]
  }
  if (taken.type !== 'BlockStatement') return [{ ...range, text: text.slice(taken.start!, taken.end!) }]
  const [first, last] = [taken.body[0], taken.body.at(-1)]
  if (!first || !last || keepsNames(text, taken) || !path.parentPath?.isBlockStatement()) {
    return [
      {
        ...range,
        text: reindent(
          text.slice(taken.start!, taken.end!),
          lineIndent(text, taken.start!),
          lineIndent(text, range.start),
        ),
      },
    ]
  }
  const content = text.slice(first.start!, last.end!)
  return [{ ...range, text: reindent(content, lineIndent(text, first.start!), lineIndent(text, range.start)) }]
}

/** A block keeps its names to itself, unless nothing else goes by them. */
function keepsNames(text: string, { body, start, end }: t.BlockStatement): boolean {
  const declarations = body.filter((each) => /^(Variable|Function|Class)Declaration$/.test(each.type))
  const around = text.slice(0, start!) + text.slice(end!)
  return declarations.some((each) => {
    const names = Object.keys(getBindingIdentifiers(each))
    return each.type !== 'VariableDeclaration' || names.some((name) => new RegExp(`\\b${name}\\b`).test(around))
  })
}

/** Is the value like true or like false? `null` where that is not known. */
function truth(path: NodePath, constants: ReadonlySet<string>): boolean | null {
  const { node } = path
  switch (node.type) {
    case 'BooleanLiteral':
      return node.value
    case 'NumericLiteral':
    case 'StringLiteral':
      return Boolean(node.value)
    case 'NullLiteral':
      return false
    case 'ArrayExpression':
    case 'ObjectExpression':
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
      return true
    case 'Identifier':
      return named(path as NodePath<t.Identifier>, constants)
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
      return truth(path.get('expression') as NodePath, constants)
    case 'UnaryExpression': {
      const value = node.operator === '!' ? truth(path.get('argument') as NodePath, constants) : null
      return value === null ? null : !value
    }
    case 'BinaryExpression':
      return compared(node)
    default:
      return null
  }
}

function named(path: NodePath<t.Identifier>, constants: ReadonlySet<string>): boolean | null {
  if (path.scope.hasBinding(path.node.name, true)) return null
  if (path.node.name === 'undefined') return false
  return constants.has(path.node.name) ? true : null
}

function compared({ operator, left, right }: t.BinaryExpression): boolean | null {
  if (!/^[!=]==?$/.test(operator)) return null
  const [a, b] = [left, right].map(primitive)
  return a === undefined || b === undefined ? null : (a === b) === operator.startsWith('=')
}

function primitive(node: t.Node): string | undefined {
  if (node.type === 'StringLiteral' || node.type === 'NumericLiteral' || node.type === 'BooleanLiteral') {
    return JSON.stringify(node.value)
  }
  // `typeof 'x' === 'string'`
  if (node.type === 'UnaryExpression' && node.operator === 'typeof') {
    return node.argument.type === 'StringLiteral' ? '"string"' : undefined
  }
  return node.type === 'NullLiteral' || isUndefined(node) ? node.type : undefined
}
