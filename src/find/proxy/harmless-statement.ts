// Statements of a proxy that do nothing to a request for a route, nor to its answer.
import type * as t from '@babel/types'
import { untyped } from '../../ast/without-casts.js'
import { keyName } from '../../ast/member.js'
import { constantInit } from '../../ast/constant-init.js'
import { isConsoleMethod } from '../../ast/console.js'
import type { NodePath } from '../../ast/traverse.js'
import { calleeName } from '../callee.js'
import { evaluate, inside, type Question } from './evaluate.js'
import { propertyOf, textOf } from './proxy-coverage.js'

/** Headers that tell a browser how to treat a page. On an answer to `fetch` they do nothing. */
const pageHeader =
  /^(content-security-policy|content-security-policy-report-only|cross-origin-(embedder|opener|resource)-policy|origin-agent-cluster|permissions-policy|referrer-policy|strict-transport-security|x-content-type-options|x-dns-prefetch-control|x-download-options|x-frame-options|x-permitted-cross-domain-policies|x-robots-tag|x-xss-protection)$/i

/** Declarations, logging, headers that only a page has a use for, and what is done to an address of its own. */
export function isHarmless(path: NodePath, question: Question): boolean {
  if (path.isVariableDeclaration() || path.isFunctionDeclaration() || path.isEmptyStatement()) return true
  if (path.isForOfStatement())
    return setsPageHeaders(path.get('right') as NodePath, loopPattern(path), path.get('body'), question)
  if (!path.isExpressionStatement()) return false
  const expression = path.get('expression') as NodePath
  if (expression.isAssignmentExpression()) return isOwnUrl(expression.get('left') as NodePath)
  if (!expression.isCallExpression()) return false
  const callee = expression.get('callee') as NodePath
  if (!callee.isMemberExpression()) return false
  if (isConsoleMethod(callee.node)) return !path.scope.hasBinding('console', true)
  if (/\.searchParams\.(set|append|delete)$/.test(calleeName(callee.node)))
    return isOwnUrl(callee.get('object') as NodePath)
  if (calleeName(callee.node).endsWith('.forEach')) return isHeaderLoop(expression, callee, question)
  const key = expression.node.arguments[0]
  return key?.type === 'StringLiteral' && pageHeader.test(key.value) && setsHeader(expression, question)
}

/** `url.pathname` of an address that was made here: nobody else has it. */
function isOwnUrl(member: NodePath): boolean {
  const object = member.isMemberExpression() ? (member.get('object') as NodePath) : null
  if (!object?.isIdentifier()) return false
  const binding = object.scope.getBinding(object.node.name)
  const made = binding?.path.isVariableDeclarator() ? binding.path.node.init : null
  if (made?.type === 'NewExpression') return calleeName(made.callee) === 'URL'
  return made?.type === 'CallExpression' && /\.nextUrl\.clone$/.test(calleeName(made.callee))
}

/** `response.headers.set(…)`, where the response lets the request pass. */
function setsHeader(call: NodePath<t.CallExpression>, question: Question): boolean {
  const callee = call.get('callee') as NodePath
  if (!callee.isMemberExpression() || !/\.headers\.set$/.test(calleeName(callee.node))) return false
  return evaluate(callee.get('object.object') as NodePath, question).kind === 'pass'
}

function loopPattern(loop: NodePath<t.ForOfStatement>): t.Node | null {
  const { left } = loop.node
  return left.type === 'VariableDeclaration' ? (left.declarations[0]?.id ?? null) : null
}

/** `Object.entries(pageHeaders).forEach(([key, value]) => response.headers.set(key, value))` */
function isHeaderLoop(
  call: NodePath<t.CallExpression>,
  callee: NodePath<t.MemberExpression>,
  question: Question,
): boolean {
  const each = call.get('arguments.0') as NodePath
  if (!each.isFunction()) return false
  const within = inside(each, [], question)
  return (
    within !== null &&
    setsPageHeaders(callee.get('object') as NodePath, each.node.params[0] ?? null, each.get('body') as NodePath, within)
  )
}

/** Whether `body`, run for each of `list`, sets headers of these names, and all of them are such as only a page has a use for. */
function setsPageHeaders(list: NodePath, pattern: t.Node | null, body: NodePath, question: Question): boolean {
  const names = headerNames(list)
  const statements = body.isBlockStatement() ? body.get('body') : [body]
  const [only, ...others] = statements
  const call = only?.isExpressionStatement() ? (only.get('expression') as NodePath) : only
  if (!names?.every((name) => pageHeader.test(name)) || others.length > 0 || !call?.isCallExpression()) return false
  const [key] = call.node.arguments
  return key?.type === 'Identifier' && key.name === keyOf(pattern) && setsHeader(call, question)
}

/** The name that gets the header's: of `[key, value]` or `{ key, value }`. */
function keyOf(pattern: t.Node | null): string | null {
  const first =
    pattern?.type === 'ArrayPattern'
      ? pattern.elements[0]
      : pattern?.type === 'ObjectPattern'
        ? propertyOfPattern(pattern)
        : null
  return first?.type === 'Identifier' ? first.name : null
}

function propertyOfPattern({ properties }: t.ObjectPattern): t.Node | null {
  const found = properties.find(
    (each) => each.type === 'ObjectProperty' && each.key.type === 'Identifier' && each.key.name === 'key',
  )
  return found?.type === 'ObjectProperty' ? found.value : null
}

/** The names in `Object.entries({ 'X-Frame-Options': … })` or `[{ key: 'X-Frame-Options', … }]`; `null` where they are not written there. */
function headerNames(list: NodePath): readonly string[] | null {
  const isEntries = list.isCallExpression() && calleeName(list.node.callee) === 'Object.entries'
  const value = constant(isEntries ? (list.get('arguments.0') as NodePath) : list)
  if (isEntries && value.type === 'ObjectExpression')
    return textsOf(value.properties.map((each) => (each.type === 'ObjectProperty' ? keyName(each) : null)))
  if (isEntries || value.type !== 'ArrayExpression') return null
  return textsOf(
    value.elements.map((each) => (each?.type === 'ObjectExpression' ? textOf(propertyOf(each, 'key')) : null)),
  )
}

function textsOf(texts: readonly (string | null)[]): readonly string[] | null {
  return texts.every((text) => text !== null) ? texts : null
}

/** What is written there, or in the constant of the file. */
function constant(path: NodePath): t.Node {
  const init = path.isIdentifier() ? constantInit(path.scope.getBinding(path.node.name)) : null
  return untyped((init ?? path).node)
}
