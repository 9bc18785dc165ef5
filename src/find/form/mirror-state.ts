// Which state variables of a component only mirror one request: a loading flag, or what is said about its answer.
import type * as t from '@babel/types'
import { isWithin, rangeOf } from '../../ast/range.js'
import { isPure } from '../../ast/is-pure.js'
import { calledName } from '../../ast/member.js'
import type { Binding, NodePath } from '../../ast/traverse.js'
import type { Range } from '../../location.js'
import {
  canReturn,
  endAfter,
  isRightBefore,
  leavesPage,
  resetsBefore,
  type SetterCall,
  setterCall,
} from '../call/setter-call.js'
import { isGuard, isGuarded, isHookArgument, isRendered } from '../call/state-reads.js'

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
    if (state && state.calls.some((call) => context.before.some((each) => isWithin(call.node, each.node))))
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
  if (id.type !== 'ArrayPattern' || init?.type !== 'CallExpression' || calledName(init) !== 'useState') return null
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
    (call) => !clears.includes(call) && context.rest.some((each) => isWithin(call.statement.node, each.node)),
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

function textOf(node: t.Node, source: string): string {
  return source.slice(node.start!, node.end!)
}

function sameValue(a: string, b: string): boolean {
  const plain = (text: string) => text.replaceAll('"', "'").replaceAll(/\s/g, '')
  return plain(a) === plain(b)
}
