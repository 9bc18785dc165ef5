// Whether an expression always comes to an end: what may throw belongs where its `catch` is.
import type * as t from '@babel/types'
import { calledName, isMember, keyName, memberName } from '../../ast/member.js'
import type { Binding, NodePath } from '../../ast/traverse.js'
import { withoutCasts } from '../../ast/without-casts.js'
import { calleeName } from '../callee.js'

/** What is known of the value around an expression. */
interface Around {
  /** The compiler sees to it that members are only read of what is there. */
  typed: boolean
  /** Names and members that a condition around has found there: `user` in `user ? user.id : null`. */
  there: readonly string[]
}

/** Functions that take whatever they are given. */
const calmFunctions =
  /^(String|Number|Boolean|parseInt|parseFloat|Number\.parse(Int|Float)|Date\.now|Array\.isArray|Math\.\w+|crypto\.randomUUID|JSON\.stringify)$/
/** Functions that fail where there is nothing. */
const functionsOfObjects = /^Object\.(fromEntries|keys|values|entries)$/
const calmClasses = /^(Date|FormData|URLSearchParams)$/
/** Methods of texts, numbers and lists. A date that is none throws in `toISOString`, so that is not among them. */
const calmMethods =
  /^(trim|trimStart|trimEnd|toLowerCase|toUpperCase|toString|split|slice|replace|replaceAll|concat|join|includes|startsWith|endsWith|filter|map|flat|flatMap|some|every|get|getAll|getTime)$/
/** What an event, and a reference to what is rendered, always have while the form is sent. */
const alwaysThere = /^(target|currentTarget|elements|current|length)$/

/** @param typed whether TypeScript checks the file: there `user.id` has a `user`, unless somebody insists with `!`. */
export function isCalmValue(path: NodePath, typed: boolean): boolean {
  return isCalm(path, { typed, there: [] })
}

function isCalm(path: NodePath, around: Around): boolean {
  const { node } = path
  const calm = (key: string, known = around) =>
    ([path.get(key)].flat() as NodePath[]).every((each) => !each.node || isCalm(each, known))
  switch (node.type) {
    case 'StringLiteral':
    case 'NumericLiteral':
    case 'BooleanLiteral':
    case 'NullLiteral':
    case 'RegExpLiteral':
    case 'Identifier':
      return true
    case 'ArrowFunctionExpression':
      return !node.async && node.body.type !== 'BlockStatement' && calm('body')
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'ParenthesizedExpression':
      return calm('expression')
    case 'TemplateLiteral':
      return calm('expressions')
    case 'UnaryExpression':
      return /^[-+!~]$|^(typeof|void)$/.test(node.operator) && calm('argument')
    case 'BinaryExpression':
      return !/^(in|instanceof|\|>)$/.test(node.operator) && calm('left') && calm('right')
    case 'LogicalExpression':
      return calm('left') && calm('right', node.operator === '&&' ? knowing(node.left, around) : around)
    case 'ConditionalExpression':
      return calm('test') && calm('consequent', knowing(node.test, around)) && calm('alternate')
    case 'ObjectExpression':
      return calm('properties')
    case 'ObjectProperty':
      return (!node.computed || calm('key')) && calm('value')
    case 'SpreadElement':
      return calm('argument') && (path.parent.type === 'ObjectExpression' || isThere(argumentOf(path), around))
    case 'ArrayExpression':
      return calm('elements')
    case 'MemberExpression':
      return (!node.computed || calm('property')) && calm('object') && isThere(objectOf(path), around)
    case 'OptionalMemberExpression':
      return (!node.computed || calm('property')) && calm('object') && (node.optional || around.typed)
    case 'CallExpression':
    case 'OptionalCallExpression':
      return calm('arguments') && isCalmCall(path as NodePath<t.CallExpression>, around)
    case 'NewExpression':
      return calm('arguments') && node.callee.type === 'Identifier' && calmClasses.test(node.callee.name)
    default:
      return false
  }
}

function isCalmCall(call: NodePath<t.CallExpression>, around: Around): boolean {
  const callee = call.get('callee') as NodePath
  const name = calleeName(callee.node)
  if (calmFunctions.test(name)) return true
  if (functionsOfObjects.test(name)) return call.get('arguments').every((each) => isThere(each, around))
  if (!isMember(callee)) return false
  const method = memberName(callee.node) ?? ''
  return method === 'toISOString' ? isNow(objectOf(callee).node) : calmMethods.test(method) && isCalm(callee, around)
}

/** `new Date()`: any other date may be none. */
function isNow(node: t.Node): boolean {
  return node.type === 'NewExpression' && calleeName(node.callee) === 'Date' && node.arguments.length === 0
}

/** Is the value neither `null` nor `undefined`, as far as the source tells? */
function isThere(path: NodePath, around: Around): boolean {
  if (insists(path.node)) return false
  const bare = withoutCasts(path)
  const { node } = bare
  if (around.typed || around.there.includes(calleeName(node))) return true
  if (isMember(bare)) return isThereAsMember(bare, around)
  if (node.type === 'Identifier') {
    const binding = bare.scope.getBinding(node.name)
    return binding !== undefined && isThereAsBound(binding, around)
  }
  // A FormData has no such entry, perhaps.
  if (node.type === 'CallExpression') return calledName(node) !== 'get'
  return /Literal$|^(Object|Array|New)Expression$/.test(node.type) && node.type !== 'NullLiteral'
}

/** `e.target`, and all that it is asked for; a field that the state began with. */
function isThereAsMember(path: NodePath<t.MemberExpression | t.OptionalMemberExpression>, around: Around): boolean {
  const name = memberName(path.node)
  const object = objectOf(path)
  if (!isThere(object, around)) return false
  if (name !== null && alwaysThere.test(name)) return true
  if (isMember(object)) return /^(target|currentTarget|elements|current)$/.test(memberName(object.node) ?? '')
  const first = object.isIdentifier() ? stateOf(object.scope.getBinding(object.node.name)) : null
  return (
    first?.type === 'ObjectExpression' &&
    first.properties.some((each) => each.type === 'ObjectProperty' && name !== null && keyName(each) === name)
  )
}

function isThereAsBound(binding: Binding, around: Around): boolean {
  const { path } = binding
  if (binding.kind === 'module') return true
  // The event, the fields of a form library, the item of a list; what is taken out of one of them may be missing.
  if (binding.kind === 'param') return path.isIdentifier()
  if (!binding.constant || !path.isVariableDeclarator()) return false
  const first = stateOf(binding)
  if (first) return isSolid(first)
  const init = path.get('init') as NodePath
  return path.get('id').isIdentifier() && init.node !== null && isThere(init, around)
}

/** What the state, or the reference, begins with, where `binding` is one. */
function stateOf(binding: Binding | undefined): t.Node | null {
  const declared = binding?.path.isVariableDeclarator() ? binding.path.node : null
  const { id, init } = declared ?? {}
  if (init?.type !== 'CallExpression') return null
  const hook = calledName(init)
  if (hook === 'useRef' && id?.type === 'Identifier') return init
  const isValue = id?.type === 'ArrayPattern' && id.elements[0]?.type === 'Identifier'
  return hook === 'useState' && isValue && id.elements[0] === binding?.identifier ? (init.arguments[0] ?? null) : null
}

function isSolid({ type }: t.Node): boolean {
  return /^((String|Numeric|Boolean)Literal|TemplateLiteral|(Object|Array|New|Call)Expression)$/.test(type)
}

/** `user!`, which the compiler takes at its word. */
function insists(node: t.Node): boolean {
  return (
    node.type === 'TSNonNullExpression' ||
    ((node.type === 'ParenthesizedExpression' || node.type === 'TSAsExpression') && insists(node.expression))
  )
}

/** What is there where `test` holds. */
function knowing(test: t.Node, around: Around): Around {
  if (test.type === 'LogicalExpression' && test.operator === '&&')
    return knowing(test.right, knowing(test.left, around))
  const name = calleeName(test)
  return name.includes('…') ? around : { ...around, there: [...around.there, ...upTo(name)] }
}

/** `a.b` is there only where `a` is. */
function upTo(name: string): string[] {
  return name.split('.').map((_, i, parts) => parts.slice(0, i + 1).join('.'))
}

function objectOf(path: NodePath): NodePath {
  return path.get('object') as NodePath
}

function argumentOf(path: NodePath): NodePath {
  return path.get('argument') as NodePath
}
