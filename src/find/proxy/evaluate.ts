// What an expression of a proxy is worth for requests to one path, as far as the source says it. Nothing is run.
import type * as t from '@babel/types'
import { patternKey } from '../../ast/pattern-key.js'
import { importOrigin } from '../../ast/import-origin.js'
import { type Binding, type NodePath, programScope } from '../../ast/traverse.js'
import type { ModuleLookup } from '../route/module-lookup.js'
import { calleeName } from '../callee.js'
import type { SessionLibrary } from '../route/route-file.js'
import { callValue, constructedValue } from './call-value.js'
import { combined, compared, type Known, literal, nameOf, negated, site, truth, unknown } from './known-value.js'
import type { RequestKind } from './proxy-coverage.js'

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
  /** Where the code stands that is read. */
  file: string
  modules: ModuleLookup
  /** The calls that lead to it, of functions of the file. */
  calls: string
  /** What is not settled, and holds of the requests that come here. */
  when: readonly Circumstance[]
}

/** A test that is not settled, and how it comes out. */
export interface Circumstance {
  /** What tells it from another one where it depends on nothing but the site; else `null`. */
  ofSite: string | null
  /** Nobody is signed in with this library then. */
  signedOut: SessionLibrary | null
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
    case 'ObjectExpression':
      return { kind: 'something' }
    case 'AwaitExpression':
      return inner('argument')
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
      const test = inner('test')
      const holds = truth(test)
      if (typeof holds === 'boolean') return inner(holds ? 'consequent' : 'alternate')
      const sides = [inner('consequent'), inner('alternate')]
      const ofSite = holds === 'site' && sides.every(({ kind }) => kind === 'literal' || kind === 'site')
      return ofSite ? site(`(${nameOf(test)} ? ${sides.map(nameOf).join(' : ')})`) : unknown
    }
    case 'BinaryExpression':
      return compared(node.operator, inner('left'), inner('right'))
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      if (node.property.type !== 'Identifier' || node.computed) return unknown
      return isEnvironment(path)
        ? site(`env ${node.property.name}`)
        : member(inner('object'), node.property.name, question)
    case 'NewExpression':
      return constructedValue(path as NodePath<t.NewExpression>, question)
    case 'CallExpression':
    case 'OptionalCallExpression':
      return callValue(path as NodePath<t.CallExpression>, question)
    default:
      return unknown
  }
}

/** `process.env.NAME` */
function isEnvironment({ node, scope }: NodePath): boolean {
  const env = node.type === 'MemberExpression' ? node.object : null
  if (env?.type !== 'MemberExpression' || env.object.type !== 'Identifier' || env.property.type !== 'Identifier')
    return false
  return env.object.name === 'process' && env.property.name === 'env' && !scope.hasBinding('process', true)
}

/** What the constant or parameter `path` holds. */
export function named(path: NodePath<t.Identifier>, question: Question): Known {
  if (path.node.name === 'undefined') return literal(undefined)
  const binding = path.scope.getBinding(path.node.name)
  if (!binding?.constant) return binding ? setAgain(binding, question) : unknown
  return question.names.get(binding) ?? imported(path, question) ?? held(binding, question)
}

/** `response = NextResponse.next({ request })`: whichever it is, the request goes on as it came. */
function setAgain({ path, constantViolations }: Binding, question: Question): Known {
  const within = { ...question, depth: question.depth + 1 }
  if (!path.isVariableDeclarator() || within.depth > deepest) return unknown
  const values = [path, ...constantViolations].map((each) => {
    if (each.isAssignmentExpression() && each.node.operator === '=') return each.get('right') as NodePath
    return each === path ? (path.get('init') as NodePath) : null
  })
  const passes = values.every((value) => value?.node && evaluate(value, within).kind === 'pass')
  return passes ? { kind: 'pass' } : unknown
}

function held(binding: Binding, question: Question): Known {
  if (!binding.path.isVariableDeclarator()) return unknown
  const init = binding.path.get('init') as NodePath
  if (!init.node) return unknown
  const { id } = binding.path.node
  if (id.type === 'Identifier') return isChanged(binding) ? unknown : evaluate(init, question)
  const name = patternKey(id, binding.identifier)
  return name === null ? unknown : member(evaluate(init, question), name, question)
}

/** Something is written into the copy that it holds: `url.pathname = …`, `headers.set(…)`, `mark(headers)`. */
function isChanged({ path, referencePaths }: Binding): boolean {
  const made = path.isVariableDeclarator() ? path.node.init : null
  const callee = made?.type === 'NewExpression' || made?.type === 'CallExpression' ? calleeName(made.callee) : ''
  return /^(URL|Headers)$|\.clone$/.test(callee) && referencePaths.some((each) => mayChange(each, callee === 'Headers'))
}

function mayChange({ node, parentPath: parent }: NodePath, isHeaders: boolean): boolean {
  if (isHeaders && parent?.isCallExpression()) return parent.node.callee !== node
  if (!parent?.isMemberExpression()) return false
  if (parent.parentPath.isAssignmentExpression()) return parent.parentPath.node.left === parent.node
  const { property } = parent.node
  return property.type === 'Identifier' && /^(set|append|delete)$/.test(property.name)
}

/** The value of a constant of another module. */
function imported(path: NodePath, question: Question): Known | null {
  const found = definitionOf(path, question)
  const value = found && (found.path.isVariableDeclarator() ? (found.path.get('init') as NodePath) : null)
  return value?.node ? evaluate(value, { ...question, file: found!.file }) : null
}

/** Where an imported name of the project is declared. */
export function definitionOf(path: NodePath, { file, modules }: Question): { path: NodePath; file: string } | null {
  const origin = importOrigin(path)
  const definition = origin && modules.definitionOf(file, origin.source, origin.imported)
  const module = definition && modules.read(definition.file)
  const binding = module && programScope(module.ast).getOwnBinding(definition.name)
  return binding?.constant ? { path: binding.path, file: definition!.file } : null
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
  if (object.kind === 'auth') {
    const says = /^(userId|sessionId|isAuthenticated)$/.test(name)
    return says ? { kind: 'session', library: 'clerk', signedIn: true } : unknown
  }
  if (object.kind === 'session') return object.signedIn && /^(user|token)$/.test(name) ? object : unknown
  if (object.kind === 'visit') {
    if (name === 'token') return { kind: 'session', library: 'next-auth', signedIn: true }
    return name === 'req' ? { kind: 'request' } : unknown
  }
  if (object.kind === 'request') {
    if (name === object.session) return { kind: 'session', library: 'next-auth', signedIn: true }
    if (name === 'method') return method
    if (name === 'nextUrl' || name === 'url') return { kind: 'url' }
    return name === 'headers' ? { kind: 'headers' } : unknown
  }
  if (object.kind !== 'url') return unknown
  if (name === 'pathname') return pathname
  return /^(host|hostname|origin|protocol|port)$/.test(name) ? site(name) : unknown
}

/** The function that a name of this file stands for. */
export function functionOf(path: NodePath): NodePath<t.Function> | null {
  if (path.isFunction()) return path
  if (!path.isIdentifier()) return null
  const binding = path.scope.getBinding(path.node.name)
  return binding?.constant ? functionAt(binding.path) : null
}

/** The function that is declared at `path`. */
function functionAt(path: NodePath): NodePath<t.Function> | null {
  const value = path.isVariableDeclarator() ? (path.get('init') as NodePath) : path
  return value.isFunction() ? value : null
}

/** The function of the project that `callee` names, and the file it stands in. */
export function calledFunction(
  callee: NodePath,
  question: Question,
): { fn: NodePath<t.Function>; file: string } | null {
  const own = functionOf(callee)
  if (own) return { fn: own, file: question.file }
  const defined = definitionOf(callee, question)
  const fn = defined && functionAt(defined.path)
  return fn && { fn, file: defined.file }
}

/** The question inside `inner`, called with `args`; `null` where that is too deep. */
export function inside(inner: NodePath<t.Function>, args: readonly Known[], question: Question): Question | null {
  if (question.depth >= deepest) return null
  const names = new Map(question.names)
  for (const [i, parameter] of inner.node.params.entries()) {
    const given = args[i] ?? unknown
    if (parameter.type === 'Identifier') bind(parameter, given)
    if (parameter.type !== 'ObjectPattern') continue
    for (const each of parameter.properties) {
      if (each.type !== 'ObjectProperty' || each.key.type !== 'Identifier') continue
      bind(each.value, member(given, each.key.name, question))
    }
  }
  return { ...question, names, depth: question.depth + 1 }

  function bind(id: t.Node, value: Known): void {
    const binding = id.type === 'Identifier' ? inner.scope.getOwnBinding(id.name) : undefined
    if (binding) names.set(binding, value)
  }
}
