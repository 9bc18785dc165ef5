// What an expression of a proxy is worth for requests to one path, as far as the source says it. Nothing is run.
import type * as t from '@babel/types'
import { importOrigin } from '../../ast/import-origin.js'
import type { Binding, NodePath } from '../../ast/traverse.js'
import {
  combined,
  compared,
  equal,
  type Known,
  literal,
  negated,
  pathMatches,
  textMethod,
  truth,
  unknown,
} from './known-value.js'
import { type RequestKind, sends } from './proxy-coverage.js'

/** Values of names: parameters of the functions that are being read. */
export type Names = ReadonlyMap<Binding, Known>

/** What is asked: the request, the names that are in force, and how many calls deep we are. */
export interface Question {
  pathname: Known
  kind: RequestKind
  /** `unknown` where it may be any. */
  method: Known
  names: Names
  depth: number
}

/** Functions that call each other would go round. */
const deepest = 6

/** The value of `path` where the source settles it for the path in question. */
export function evaluate(path: NodePath, question: Question): Known {
  const inner = (key: string) => evaluate(path.get(key) as NodePath, question)
  const { node } = path
  switch (node.type) {
    case 'StringLiteral':
    case 'NumericLiteral':
    case 'BooleanLiteral':
      return literal(node.value)
    case 'NullLiteral':
      return literal(null)
    case 'RegExpLiteral':
      return { kind: 'regexp', regexp: new RegExp(node.pattern, node.flags.replaceAll(/[gy]/g, '')) }
    case 'TemplateLiteral':
      return template(path as NodePath<t.TemplateLiteral>, question)
    case 'ArrayExpression':
      return {
        kind: 'list',
        items: (path.get('elements') as NodePath[]).map((each) => (each.node ? evaluate(each, question) : unknown)),
      }
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'ParenthesizedExpression':
      return inner('expression')
    case 'Identifier':
      return named(path as NodePath<t.Identifier>, question)
    case 'UnaryExpression':
      return node.operator === '!' ? negated(inner('argument')) : unknown
    case 'LogicalExpression':
      return combined(node.operator, inner('left'), inner('right'))
    case 'ConditionalExpression': {
      const holds = truth(inner('test'))
      return typeof holds === 'boolean' ? inner(holds ? 'consequent' : 'alternate') : unknown
    }
    case 'BinaryExpression':
      return compared(node.operator, inner('left'), inner('right'))
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      return node.property.type === 'Identifier' && !node.computed
        ? member(inner('object'), node.property.name, question)
        : unknown
    case 'NewExpression': {
      const [first] = path.get('arguments') as NodePath[]
      const isUrl = node.callee.type === 'Identifier' && node.callee.name === 'URL' && node.arguments.length === 1
      return isUrl && first && evaluate(first, question).kind === 'url' ? { kind: 'url' } : unknown
    }
    case 'CallExpression':
    case 'OptionalCallExpression':
      return called(path as NodePath<t.CallExpression>, question)
    default:
      return unknown
  }
}

function named(path: NodePath<t.Identifier>, question: Question): Known {
  if (path.node.name === 'undefined') return literal(undefined)
  const binding = path.scope.getBinding(path.node.name)
  if (!binding?.constant) return unknown
  const given = question.names.get(binding)
  if (given) return given
  if (!binding.path.isVariableDeclarator()) return unknown
  const init = binding.path.get('init') as NodePath
  if (!init.node) return unknown
  const { id } = binding.path.node
  if (id.type === 'Identifier') return evaluate(init, question)
  if (id.type !== 'ObjectPattern') return unknown
  for (const property of id.properties) {
    if (property.type !== 'ObjectProperty' || property.value !== binding.identifier) continue
    return property.key.type === 'Identifier' ? member(evaluate(init, question), property.key.name, question) : unknown
  }
  return unknown
}

function template(path: NodePath<t.TemplateLiteral>, question: Question): Known {
  let text = ''
  for (const [i, quasi] of path.node.quasis.entries()) {
    text += quasi.value.cooked ?? ''
    const expression = (path.get('expressions') as NodePath[])[i]
    if (!expression) continue
    const value = evaluate(expression, question)
    if (value.kind !== 'literal') return unknown
    text += String(value.value)
  }
  return literal(text)
}

function member(object: Known, name: string, { pathname, method }: Question): Known {
  if (object.kind === 'request') {
    if (name === 'method') return method
    if (name === 'nextUrl' || name === 'url') return { kind: 'url' }
    return name === 'headers' ? { kind: 'headers' } : unknown
  }
  if (object.kind !== 'url') return unknown
  if (name === 'pathname') return pathname
  return /^(host|hostname|origin|protocol|port)$/.test(name) ? { kind: 'host' } : unknown
}

function called(path: NodePath<t.CallExpression>, question: Question): Known {
  const callee = path.get('callee') as NodePath
  const args = path.get('arguments') as NodePath[]
  const [first] = args
  if (callee.isIdentifier()) {
    const origin = importOrigin(callee)
    if (origin?.imported === 'createRouteMatcher' && origin.source.startsWith('@clerk/') && first) {
      return { kind: 'matcher', paths: evaluate(first, question) }
    }
    const value = named(callee, question)
    if (value.kind === 'matcher') return pathMatches(value.paths, question.pathname)
    const inner = functionOf(callee)
    return inner
      ? resultOf(
          inner,
          args.map((each) => evaluate(each, question)),
          question,
        )
      : unknown
  }
  if (!callee.isMemberExpression() && !callee.isOptionalMemberExpression()) return unknown
  const { property } = callee.node
  if (property.type !== 'Identifier' || callee.node.computed || !first) {
    const object = evaluate(callee.get('object') as NodePath, question)
    const clones = property.type === 'Identifier' && /^(clone|toString)$/.test(property.name)
    return object.kind === 'url' && clones ? object : unknown
  }
  const object = evaluate(callee.get('object') as NodePath, question)
  return methodResult(object, property.name, first, question)
}

function methodResult(object: Known, name: string, first: NodePath, question: Question): Known {
  if (object.kind === 'list') return listMethod(object.items, name, first, question)
  const argument = evaluate(first, question)
  if (object.kind === 'headers') return argument.kind === 'literal' ? header(name, argument.value, question) : unknown
  if (object.kind === 'host') return argument.kind === 'literal' ? { kind: 'host' } : unknown
  if (object.kind === 'regexp') return name === 'test' ? textMethod(argument, 'match', object) : unknown
  return textMethod(object, name, argument)
}

/** `headers.get('next-action')`, `headers.has('next-action')`. */
function header(method: string, key: unknown, { kind }: Question): Known {
  if (typeof key !== 'string') return unknown
  if (method === 'get' && key === 'host') return { kind: 'host' }
  const isSent = sends(key.toLowerCase(), kind)
  if (isSent === null) return unknown
  if (method === 'has') return literal(isSent)
  if (method !== 'get') return unknown
  return isSent ? { kind: 'text' } : literal(null)
}

function listMethod(items: readonly Known[], name: string, first: NodePath, question: Question): Known {
  const test = (item: Known): Known => {
    if (name === 'includes') return equal(item, evaluate(first, question))
    return first.isFunction() ? resultOf(first, [item], question) : unknown
  }
  if (!/^(some|includes|every|find)$/.test(name)) return unknown
  const operator = name === 'every' ? '&&' : '||'
  return items.map(test).reduce((all, each) => combined(operator, all, each), literal(name === 'every'))
}

/** The function that a name of this file stands for. */
export function functionOf(path: NodePath): NodePath<t.Function> | null {
  if (path.isFunction()) return path
  if (!path.isIdentifier()) return null
  const binding = path.scope.getBinding(path.node.name)
  if (!binding?.constant) return null
  if (binding.path.isFunction()) return binding.path
  const init = binding.path.isVariableDeclarator() ? (binding.path.get('init') as NodePath) : null
  return init?.isFunction() ? init : null
}

/** The question inside `inner`, called with `args`; `null` where that is too deep. */
export function inside(inner: NodePath<t.Function>, args: readonly Known[], question: Question): Question | null {
  if (question.depth >= deepest) return null
  const names = new Map(question.names)
  for (const [i, parameter] of inner.node.params.entries()) {
    const binding = parameter.type === 'Identifier' ? inner.scope.getOwnBinding(parameter.name) : undefined
    if (binding) names.set(binding, args[i] ?? unknown)
  }
  return { ...question, names, depth: question.depth + 1 }
}

/** What a function of one expression gives. */
function resultOf(inner: NodePath<t.Function>, args: readonly Known[], question: Question): Known {
  const within = inner.node.async ? null : inside(inner, args, question)
  if (!within) return unknown
  const body = inner.get('body') as NodePath
  if (!body.isBlockStatement()) return evaluate(body, within)
  const last = body.get('body').at(-1)
  const simple = body.get('body').every((each) => each === last || each.isVariableDeclaration())
  if (!simple || !last?.isReturnStatement()) return unknown
  const result = last.get('argument') as NodePath
  return result.node ? evaluate(result, within) : literal(undefined)
}
