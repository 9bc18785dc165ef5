// What a condition says about the request's method, once the method is known.
import type * as t from '@babel/types'
import type { NodePath } from '../../ast/traverse.js'
import { type HttpMethod, isHttpMethod } from './route-file.js'

/** A method, or `other`: one that the handler mentions nowhere. */
export type KnownMethod = HttpMethod | 'other'

/** `true`/`false`: decided. A path: what is left to ask. `null`: the condition is not about the method alone. */
export type Verdict = boolean | NodePath | null

/** Decides `test` for a request with `method`. `isMethod` tells which expressions read the method. */
export function decide(test: NodePath, method: KnownMethod, isMethod: (node: t.Node) => boolean): Verdict {
  const again = (path: NodePath) => decide(path, method, isMethod)
  if (test.isParenthesizedExpression() || test.isTSNonNullExpression()) return again(test.get('expression') as NodePath)
  if (isMethod(test.node)) return true
  if (test.isUnaryExpression({ operator: '!' })) {
    const inner = again(test.get('argument') as NodePath)
    return typeof inner === 'boolean' ? !inner : null
  }
  if (test.isLogicalExpression()) {
    const [left, right] = [test.get('left') as NodePath, test.get('right') as NodePath]
    if (test.node.operator === '&&') return joined(left, again(left), right, again(right), true)
    if (test.node.operator === '||') return joined(left, again(left), right, again(right), false)
    return null
  }
  if (test.isBinaryExpression()) return compared(test, method, isMethod)
  if (test.isCallExpression()) return included(test, method, isMethod)
  return null
}

/** `a && b` with `neutral` true, `a || b` with `neutral` false. */
function joined(left: NodePath, a: Verdict, right: NodePath, b: Verdict, neutral: boolean): Verdict {
  if (a === !neutral) return !neutral
  if (a === neutral) return b ?? right
  // The left side is asked first and may do work: only then is the right side's answer all that counts.
  if (b === neutral) return a ?? left
  return b === !neutral && pure(left.node) ? !neutral : null
}

function compared(
  test: NodePath<t.BinaryExpression>,
  method: KnownMethod,
  isMethod: (node: t.Node) => boolean,
): Verdict {
  const { operator } = test.node
  if (!/^[!=]==?$/.test(operator)) return null
  const sides = [test.get('left') as NodePath, test.get('right') as NodePath]
  const at = sides.findIndex((side) => isMethod(side.node))
  const value = at === -1 ? null : text(sides[1 - at]!)
  const positive = operator.startsWith('=')
  if (value !== null) return (value === method) === positive
  // `!req.method == 'POST'`, a slip that is never true.
  const slip = sides.find((side) => side.isUnaryExpression({ operator: '!' }) && isMethod(side.node.argument))
  return slip && sides.some((side) => text(side)) ? !positive : null
}

/** `['PUT', 'PATCH'].includes(req.method)` */
function included(test: NodePath<t.CallExpression>, method: KnownMethod, isMethod: (node: t.Node) => boolean): Verdict {
  const callee = test.get('callee') as NodePath
  const asked = test.node.arguments[0]
  if (!callee.isMemberExpression() || !asked || !isMethod(bare(asked))) return null
  if (callee.node.property.type !== 'Identifier' || callee.node.property.name !== 'includes') return null
  const list = constant(callee.get('object') as NodePath)
  if (!list.isArrayExpression()) return null
  const values = (list.get('elements') as NodePath[]).map((element) => (element.node ? text(element) : null))
  return values.includes(null) ? null : values.includes(method)
}

/** The literals that the handler compares its method with. */
export function mentionedMethods(fn: NodePath, isMethod: (node: t.Node) => boolean): HttpMethod[] {
  const found = new Set<string>()
  const add = (path: NodePath) => {
    const value = text(path)
    if (value !== null && isHttpMethod(value)) found.add(value)
  }
  fn.traverse({
    BinaryExpression(path) {
      const [left, right] = [path.get('left') as NodePath, path.get('right') as NodePath]
      const slip = (side: NodePath) => side.isUnaryExpression() && isMethod(side.node.argument)
      if (isMethod(left.node) || slip(left)) add(right)
      else if (isMethod(right.node) || slip(right)) add(left)
    },
    SwitchStatement(path) {
      if (!isMethod(bare(path.node.discriminant))) return
      for (const each of path.get('cases')) if (each.node.test) add(each.get('test') as NodePath)
    },
    CallExpression(path) {
      const callee = path.get('callee') as NodePath
      if (!callee.isMemberExpression() || !path.node.arguments[0] || !isMethod(bare(path.node.arguments[0]))) return
      const list = constant(callee.get('object') as NodePath)
      if (list.isArrayExpression()) for (const each of list.get('elements') as NodePath[]) if (each.node) add(each)
    },
  })
  return [...found] as HttpMethod[]
}

/** The string that an expression is, through constants. */
export function text(path: NodePath): string | null {
  const value = constant(path)
  return value.isStringLiteral() ? value.node.value : null
}

function constant(path: NodePath): NodePath {
  if (path.isTSAsExpression() || path.isTSNonNullExpression()) return constant(path.get('expression') as NodePath)
  if (!path.isIdentifier()) return path
  const binding = path.scope.getBinding(path.node.name)
  return binding?.constant && binding.path.isVariableDeclarator() && binding.path.node.id === binding.identifier
    ? constant(binding.path.get('init') as NodePath)
    : path
}

/** Without `!` and casts. */
export function bare(node: t.Node): t.Node {
  return node.type === 'TSNonNullExpression' || node.type === 'TSAsExpression' ? bare(node.expression) : node
}

function pure(node: t.Node): boolean {
  return /^(Identifier|MemberExpression|BinaryExpression|StringLiteral|UnaryExpression)$/.test(node.type)
}
