// Which state variables of a component only mirror one request: a loading flag, or what is said about its answer.
import type * as t from '@babel/types'
import { rangeOf } from '../ast/range.js'
import type { Binding, NodePath } from '../ast/traverse.js'
import type { Range } from '../location.js'

export interface MirrorState {
  name: string
  setter: string
  /** `const [error, setError] = useState<string | null>(null)`. */
  declaration: Range
  /** pending: true exactly while the request runs. message: said by the answer, gone while it runs. own: anything else. */
  role: 'pending' | 'message' | 'own'
  /** Why it is not a mirror; `null` where it is one. */
  why: string | null
  initial: string
  /** As `useState<…>` says, else from the initial value; `null` where neither tells. */
  type: string | null
  /** Statements before the call that reset it. */
  clears: readonly Range[]
  /** Statements after the call that set it. `end`: where control leaves with that value (one of the handler's ends). */
  sets: readonly { statement: Range; value: Range; end: Range }[]
  /** Mentions in the rendered output. */
  reads: readonly Range[]
  /** The reads on the left side of `&&`; `null` where there is one that no such guard stands before. */
  guards: readonly Range[] | null
}

interface Context {
  component: NodePath<t.Function>
  fn: NodePath<t.Function>
  /** Statements of the handler before the call, and from it on. */
  before: readonly NodePath<t.Statement>[]
  rest: readonly NodePath<t.Statement>[]
  ends: readonly Range[]
  source: string
}

/** Every state variable that the handler sets before the call: the candidates, each with its part in the request. */
export function findMirrors(context: Context): MirrorState[] {
  const { component } = context
  const out: MirrorState[] = []
  const body = component.get('body') as NodePath
  if (!body.isBlockStatement()) return out
  for (const statement of body.get('body')) {
    const state = readUseState(statement, context)
    if (state && state.calls.some((call) => context.before.some((each) => contains(each.node, call.node))))
      out.push(judge(state, context))
  }
  return out
}

interface State {
  name: string
  setter: string
  declaration: Range
  initial: string
  type: string | null
  value: Binding
  /** Mentions of the setter. */
  calls: NodePath[]
}

function readUseState(statement: NodePath<t.Statement>, { component, source }: Context): State | null {
  if (!statement.isVariableDeclaration() || statement.node.declarations.length !== 1) return null
  const [declarator] = statement.node.declarations
  const { id, init } = declarator!
  if (id.type !== 'ArrayPattern' || init?.type !== 'CallExpression' || !isUseState(init.callee)) return null
  const [value, setter] = id.elements
  if (value?.type !== 'Identifier' || setter?.type !== 'Identifier') return null
  const [initial] = init.arguments
  const generic =
    init.typeParameters?.type === 'TSTypeParameterInstantiation' ? init.typeParameters.params[0] : undefined
  const valueBinding = component.scope.getOwnBinding(value.name)
  const setterBinding = component.scope.getOwnBinding(setter.name)
  if (!valueBinding || !setterBinding) return null
  return {
    name: value.name,
    setter: setter.name,
    declaration: rangeOf(statement.node),
    initial: initial ? source.slice(initial.start!, initial.end!) : 'undefined',
    type: generic ? source.slice(generic.start!, generic.end!) : literalType(initial),
    value: valueBinding,
    calls: setterBinding.referencePaths,
  }
}

function isUseState(callee: t.Node): boolean {
  if (callee.type === 'Identifier') return callee.name === 'useState'
  return (
    callee.type === 'MemberExpression' && callee.property.type === 'Identifier' && callee.property.name === 'useState'
  )
}

function literalType(node: t.Node | undefined): string | null {
  return node?.type === 'StringLiteral'
    ? 'string'
    : node?.type === 'BooleanLiteral'
      ? 'boolean'
      : node?.type === 'NumericLiteral'
        ? 'number'
        : null
}

function judge(state: State, context: Context): MirrorState {
  const { name, setter, declaration, initial, type } = state
  const reads = state.value.referencePaths
  const base = {
    name,
    setter,
    declaration,
    initial,
    type,
    clears: [],
    sets: [],
    reads: reads.map((read) => rangeOf(read.node)),
    guards: reads.every(isGuarded) ? reads.filter(isGuard).map((read) => rangeOf(read.node)) : null,
  }
  const own = (why: string): MirrorState => ({ ...base, role: 'own', why })
  const calls = state.calls.map((call) => setterCall(call))
  if (calls.some((call) => call === null)) return own('its setter is used as a value')
  const setterCalls = calls as SetterCall[]
  if (setterCalls.some((call) => call.statement.getFunctionParent() !== context.fn))
    return own('it is also set elsewhere')
  const clears = setterCalls.filter((call) => context.before.includes(call.statement as NodePath<t.Statement>))
  const sets = setterCalls.filter(
    (call) => !clears.includes(call) && context.rest.some((each) => contains(each.node, call.statement.node)),
  )
  if (clears.length + sets.length !== setterCalls.length) return own('it is set in a branch before the call')
  if (clears.length !== 1) return own('it is not reset when the form is sent')
  const later = context.before.filter((each) => each.node.start! > clears[0]!.statement.node.start!)
  if (later.some(canReturn)) return own('the handler can return after it was reset')
  const cleared = textOf(clears[0]!.value, context.source)
  if (initial === 'false' && cleared === 'true') return judgePending(base, own, clears, sets, reads, context)
  if (!sameValue(cleared, initial)) return own('it is not reset to its initial value when the form is sent')
  return judgeMessage(base, own, clears, sets, reads, context)
}

type Base = Omit<MirrorState, 'role' | 'why'>

function judgePending(
  base: Base,
  own: (why: string) => MirrorState,
  clears: SetterCall[],
  sets: SetterCall[],
  reads: NodePath[],
  context: Context,
): MirrorState {
  if (sets.some((call) => textOf(call.value, context.source) !== 'false'))
    return own('it is set to something else than false after the call')
  if (reads.some(isHookArgument)) return own('an effect or another hook depends on it')
  const isReset = (end: Range) => sets.some((call) => resetsBefore(call, end)) || leavesPage(end, context)
  if (!context.ends.every(isReset)) return own('it stays set on one way through the handler')
  const ended = sets.map((call) => ({
    statement: rangeOf(call.statement.node),
    value: rangeOf(call.value),
    end: rangeOf(call.statement.node),
  }))
  return {
    ...base,
    role: 'pending',
    why: null,
    clears: clears.map((call) => rangeOf(call.statement.node)),
    sets: ended,
  }
}

function judgeMessage(
  base: Base,
  own: (why: string) => MirrorState,
  clears: SetterCall[],
  sets: SetterCall[],
  reads: NodePath[],
  context: Context,
): MirrorState {
  if (sets.length === 0) return own('the answer never sets it')
  if (base.type === null) return own('its type is not written down')
  if (reads.some((read) => read.getFunctionParent() !== context.component && !isRendered(read, context.component)))
    return own('a function reads it')
  if (reads.some(isHookArgument)) return own('an effect or another hook depends on it')
  const ended: { statement: Range; value: Range; end: Range }[] = []
  for (const call of sets) {
    const end = endAfter(call, context)
    if (!end) return own('it is not the last thing that happens on its way')
    if (!isPure(call.value) && !isRightBefore(call, end, context)) return own('its value is computed before other work')
    if (ended.some((other) => other.end.start === end.start)) return own('it is set twice on one way')
    ended.push({ statement: rangeOf(call.statement.node), value: rangeOf(call.value), end })
  }
  return {
    ...base,
    role: 'message',
    why: null,
    clears: clears.map((call) => rangeOf(call.statement.node)),
    sets: ended,
  }
}

interface SetterCall {
  statement: NodePath
  value: t.Node
}

/** `setError(x)` as a statement of its own. */
function setterCall(reference: NodePath): SetterCall | null {
  const call = reference.parentPath
  if (!call?.isCallExpression() || call.node.callee !== reference.node || call.node.arguments.length !== 1) return null
  const statement = call.parentPath
  const [value] = call.node.arguments
  if (!statement.isExpressionStatement() || !value || value.type === 'SpreadElement') return null
  // `setError((old) => …)` depends on what was there.
  return value.type === 'ArrowFunctionExpression' || value.type === 'FunctionExpression' ? null : { statement, value }
}

function canReturn(statement: NodePath): boolean {
  let found = statement.isReturnStatement() || statement.isThrowStatement()
  statement.traverse({
    Function: (path) => path.skip(),
    'ReturnStatement|ThrowStatement': (path: NodePath) => void ((found = true), path.stop()),
  })
  return found
}

function contains(outer: t.Node, inner: t.Node): boolean {
  return outer.start! <= inner.start! && inner.end! <= outer.end!
}

function textOf(node: t.Node, source: string): string {
  return source.slice(node.start!, node.end!)
}

function sameValue(a: string, b: string): boolean {
  const plain = (text: string) => text.replaceAll('"', "'").replaceAll(/\s/g, '')
  return plain(a) === plain(b)
}

/** `{error && …}` in JSX. */
function isGuard(read: NodePath): boolean {
  return read.parent.type === 'LogicalExpression' && read.parent.operator === '&&' && read.key === 'left'
}

/** Inside the guarded part the value is the same as in the guard. */
function isGuarded(read: NodePath): boolean {
  const name = (read.node as t.Identifier).name
  const guard = read.findParent(
    (path) =>
      path.isLogicalExpression() &&
      path.node.operator === '&&' &&
      path.node.left.type === 'Identifier' &&
      path.node.left.name === name,
  )
  return guard !== null
}

function isHookArgument(read: NodePath): boolean {
  return (
    read.findParent(
      (path) =>
        path.isCallExpression() && path.node.callee.type === 'Identifier' && /^use[A-Z]/.test(path.node.callee.name),
    ) !== null
  )
}

/** Inside callbacks that run while rendering: `errors.map((error) => <p>…</p>)`. */
function isRendered(read: NodePath, component: NodePath): boolean {
  const fn = read.getFunctionParent()
  if (!fn) return false
  if (fn === component) return true
  const { parent } = fn
  const runsNow =
    parent.type === 'CallExpression' &&
    parent.callee.type === 'MemberExpression' &&
    parent.callee.property.type === 'Identifier' &&
    /^(map|filter|some|every|find|flatMap|reduce)$/.test(parent.callee.property.name)
  return runsNow && isRendered(fn, component)
}

/** Is the flag reset on the way to `end`: earlier in the same list or around it, or in a finally? */
function resetsBefore(call: SetterCall, end: Range): boolean {
  const { statement } = call
  const list = statement.parentPath
  if (!list) return false
  const isFinally =
    list.isBlockStatement() && list.parentPath?.isTryStatement() && list.parentPath.node.finalizer === list.node
  if (isFinally) return true
  return contains(list.node, { start: end.start, end: end.end } as t.Node) && statement.node.start! <= end.start
}

/** The way to `end` navigates: the pending state of a transition lasts until the new page is shown. */
function leavesPage(end: Range, context: Context): boolean {
  let found = false
  for (const each of context.rest) {
    each.traverse({
      Function: (path) => path.skip(),
      CallExpression(path) {
        const { callee } = path.node
        const name =
          callee.type === 'MemberExpression' && callee.property.type === 'Identifier' ? callee.property.name : ''
        const list = path.getStatementParent()?.parentPath
        if (
          /^(push|replace|assign)$/.test(name) &&
          list &&
          contains(list.node, { start: end.start, end: end.end } as t.Node) &&
          path.node.start! < end.start
        )
          found = true
      },
    })
  }
  return found
}

/** The end of the way that `call` is on: the next bare return of its list, or the open end of its block. */
function endAfter(call: SetterCall, { ends }: Context): Range | null {
  const list = call.statement.container as t.Statement[]
  if (!Array.isArray(list)) return null
  const later = list.slice((call.statement.key as number) + 1)
  const isEnd = (node: t.Statement) => ends.find((end) => end.start === node.start && end.end === node.end)
  for (const statement of later) {
    const end = isEnd(statement)
    if (end) return end
    if (leavesSomewhere(statement)) return null
  }
  const last = list.at(-1)!
  return ends.find((end) => end.start === last.end && end.end === last.end) ?? null
}

function leavesSomewhere(statement: t.Statement): boolean {
  if (statement.type === 'ExpressionStatement' || statement.type === 'VariableDeclaration') return false
  if (statement.type === 'IfStatement')
    return (
      leavesSomewhere(statement.consequent) || (statement.alternate != null && leavesSomewhere(statement.alternate))
    )
  return statement.type === 'BlockStatement' ? statement.body.some(leavesSomewhere) : true
}

/** Nothing but other setters stands between the call and the end. */
function isRightBefore(call: SetterCall, end: Range, { source }: Context): boolean {
  const between = source.slice(call.statement.node.end!, end.start)
  return /^(\s|;|\bset[A-Z]\w*\([^()]*\))*$/.test(between)
}

function isPure(node: t.Node): boolean {
  switch (node.type) {
    case 'StringLiteral':
    case 'NumericLiteral':
    case 'BooleanLiteral':
    case 'NullLiteral':
    case 'Identifier':
      return true
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      return !node.computed && isPure(node.object)
    case 'LogicalExpression':
    case 'BinaryExpression':
      return isPure(node.left) && isPure(node.right)
    case 'ConditionalExpression':
      return isPure(node.test) && isPure(node.consequent) && isPure(node.alternate)
    case 'TemplateLiteral':
      return node.expressions.every((each) => isPure(each))
    case 'ObjectExpression':
      return node.properties.length === 0
    case 'ArrayExpression':
      return node.elements.length === 0
    case 'UnaryExpression':
      return isPure(node.argument)
    case 'TSAsExpression':
    case 'TSNonNullExpression':
      return isPure(node.expression)
    default:
      return false
  }
}
