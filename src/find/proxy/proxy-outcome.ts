// What a proxy does with the requests for one path. In an action it would not run, so whatever it does would be lost.
import type * as t from '@babel/types'
import { importOrigin } from '../../ast/import-origin.js'
import type { NodePath } from '../../ast/traverse.js'
import type { SessionLibrary } from '../route/route-file.js'
import { evaluate, functionOf, inside, type Question } from './evaluate.js'
import { truth } from './known-value.js'

/** A place where the proxy does more than let the request pass. */
export interface ProxyAct {
  node: t.Node
  /** It is the same for every page that the proxy runs for: the page that an action is posted to has met it too. */
  alike: boolean
  /** It only turns away whoever has no session of this library. */
  asks?: SessionLibrary
}

/** Headers that tell a browser how to treat a page. On an answer to `fetch` they do nothing. */
const pageHeader =
  /^(content-security-policy|x-frame-options|x-content-type-options|x-xss-protection|referrer-policy|permissions-policy|strict-transport-security|x-dns-prefetch-control)$/i

interface Flow {
  acts: readonly ProxyAct[]
  /** The end may be reached. */
  falls: boolean
}

/** Everything that `proxy` may do beyond letting requests for the path in `question` pass; empty where it does nothing. */
export function proxyActs(proxy: NodePath<t.Function>, question: Question): readonly ProxyAct[] {
  const body = proxy.get('body') as NodePath
  return body.isBlockStatement() ? run(body.get('body'), question).acts : answered(body, question)
}

function run(statements: readonly NodePath[], question: Question): Flow {
  const acts: ProxyAct[] = []
  for (const statement of statements) {
    const flow = step(statement, question)
    acts.push(...flow.acts)
    if (!flow.falls) return { acts, falls: false }
  }
  return { acts, falls: true }
}

function step(path: NodePath, question: Question): Flow {
  if (path.isReturnStatement()) {
    const argument = path.get('argument') as NodePath
    return { acts: argument.node ? answered(argument, question) : [], falls: false }
  }
  if (path.isBlockStatement()) return run(path.get('body'), question)
  if (path.isIfStatement()) return branch(path, question)
  if (path.isTryStatement()) {
    const parts = [path.get('block'), path.get('handler.body'), path.get('finalizer')].filter(
      (part): part is NodePath<t.BlockStatement> => !Array.isArray(part) && part.isBlockStatement(),
    )
    return either(parts.map((part) => run(part.get('body'), question)))
  }
  if (path.isVariableDeclaration() || path.isFunctionDeclaration() || path.isEmptyStatement()) {
    return { acts: [], falls: true }
  }
  const harmless = path.isExpressionStatement() && isHarmless(path.get('expression') as NodePath)
  return { acts: harmless ? [] : [{ node: path.node, alike: false }], falls: true }
}

function branch(path: NodePath<t.IfStatement>, question: Question): Flow {
  const holds = truth(evaluate(path.get('test'), question))
  const alternate = path.get('alternate') as NodePath
  const sides = {
    then: () => step(path.get('consequent'), question),
    else: (): Flow => (alternate.node ? step(alternate, question) : { acts: [], falls: true }),
  }
  if (typeof holds === 'boolean') return holds ? sides.then() : sides.else()
  const flow = either([sides.then(), sides.else()])
  return holds === 'host' ? { ...flow, acts: flow.acts.map(({ node }) => ({ node, alike: true })) } : flow
}

function either(flows: readonly Flow[]): Flow {
  return { acts: flows.flatMap(({ acts }) => acts), falls: flows.some(({ falls }) => falls) }
}

/** What returning `path` does: nothing for `NextResponse.next()` and for nothing at all. */
function answered(path: NodePath, question: Question): readonly ProxyAct[] {
  if (path.isAwaitExpression()) return answered(path.get('argument'), question)
  if (path.isConditionalExpression()) {
    const holds = truth(evaluate(path.get('test'), question))
    const sides = typeof holds === 'boolean' ? [holds ? 'consequent' : 'alternate'] : ['consequent', 'alternate']
    return sides.flatMap((side) => answered(path.get(side) as NodePath, question))
  }
  const value = evaluate(path, question)
  if (value.kind === 'literal' && (value.value === undefined || value.value === null)) return []
  if (isNext(path) || isNext(constantOf(path))) return []
  if (path.isCallExpression()) {
    const inner = functionOf(path.get('callee') as NodePath)
    const args = path.get('arguments').map((each) => evaluate(each as NodePath, question))
    const within = inner && inside(inner, args, question)
    if (inner && within) return proxyActs(inner, within)
  }
  return [{ node: path.node, alike: false }]
}

function constantOf(path: NodePath): NodePath | null {
  if (!path.isIdentifier()) return null
  const binding = path.scope.getBinding(path.node.name)
  return binding?.constant && binding.path.isVariableDeclarator() ? (binding.path.get('init') as NodePath) : null
}

/** `NextResponse.next()` with nothing to change. */
function isNext(path: NodePath | null): boolean {
  if (!path?.isCallExpression() || path.node.arguments.length > 0) return false
  const callee = path.get('callee')
  if (!callee.isMemberExpression() || callee.node.property.type !== 'Identifier') return false
  const origin = importOrigin(callee.get('object') as NodePath)
  return callee.node.property.name === 'next' && origin?.source === 'next/server' && origin.imported === 'NextResponse'
}

/** Logging, and headers that only a page has a use for. */
function isHarmless(path: NodePath): boolean {
  if (!path.isCallExpression()) return false
  const callee = path.get('callee')
  if (!callee.isMemberExpression()) return false
  const { object, property } = callee.node
  if (object.type === 'Identifier' && object.name === 'console') return !path.scope.hasBinding('console', true)
  const [name] = path.node.arguments
  const sets =
    object.type === 'MemberExpression' &&
    object.property.type === 'Identifier' &&
    object.property.name === 'headers' &&
    property.type === 'Identifier' &&
    property.name === 'set'
  return sets && isNext(constantOf((callee.get('object') as NodePath).get('object') as NodePath)) && name !== undefined
    ? name.type === 'StringLiteral' && pageHeader.test(name.value)
    : false
}
