// What a proxy does with the requests for one path. In an action it would not run, so whatever it does would be lost.
import type * as t from '@babel/types'
import { importOrigin } from '../../ast/import-origin.js'
import type { NodePath } from '../../ast/traverse.js'
import type { SessionLibrary } from '../route/route-file.js'
import { calledFunction, type Circumstance, evaluate, functionOf, inside, type Question } from './evaluate.js'
import { isHarmless } from './harmless-statement.js'
import { type Known, truth } from './known-value.js'
import { refreshesSession } from './session-refresh.js'

/** A place where the proxy does more than let the request pass. */
export interface ProxyAct {
  node: t.Node
  /** Where it stands: in the proxy's file, or in one that it leans on. */
  file: string
  /** The place, with the calls that lead to it. */
  key: string
  /** `session`: it puts the session where a handler finds it. `answer`: it answers, or sends elsewhere. */
  kind: 'session' | 'answer' | 'other'
  /** When it does that, where that depends on nothing but the site; else `null`. */
  when: string | null
  /** It only turns away whoever has no session of this library. */
  asks: SessionLibrary | null
}

interface Flow {
  acts: readonly ProxyAct[]
  /** The end may be reached. */
  falls: boolean
  /** Some requests may go no further. */
  ends: boolean
  /** What holds of the requests that reach it. */
  under: readonly Circumstance[]
}

/** Everything that `proxy` may do beyond letting requests for the path in `question` pass; empty where it does nothing. */
export function proxyActs(proxy: NodePath<t.Function>, question: Question): readonly ProxyAct[] {
  const body = proxy.get('body') as NodePath
  return body.isBlockStatement() ? run(body.get('body'), question).acts : answered(body, question)
}

/** What `node` does where nothing is known of it. */
export function unknownAct(node: t.Node, { calls, file }: Pick<Question, 'calls' | 'file'>): ProxyAct {
  return { node, file, key: `${calls}${node.start}`, kind: 'other', when: null, asks: null }
}

function run(statements: readonly NodePath[], question: Question): Flow {
  const acts: ProxyAct[] = []
  let under: readonly Circumstance[] = []
  let ends = false
  for (const statement of statements) {
    const flow = step(statement, { ...question, when: [...question.when, ...under] })
    acts.push(...flow.acts)
    under = [...under, ...flow.under]
    ends ||= flow.ends
    if (!flow.falls) return { acts, falls: false, ends, under }
  }
  return { acts, falls: true, ends, under }
}

function step(path: NodePath, question: Question): Flow {
  if (path.isReturnStatement()) {
    const argument = path.get('argument') as NodePath
    return { acts: argument.node ? answered(argument, question) : [], falls: false, ends: true, under: [] }
  }
  if (path.isBlockStatement()) return run(path.get('body'), question)
  if (path.isIfStatement()) return branch(path, question)
  if (path.isTryStatement()) return attempt(path, question)
  const acts = sessionActs(path, question)
  const does = acts.length === 0 && !isHarmless(path, question) && !called(path, question)
  return { acts: does ? [unknownAct(path.node, question)] : acts, falls: true, ends: false, under: [] }
}

/** That a session is renewed in the statement, or what the function of the project does besides that renews it and whose value is kept. */
function sessionActs(path: NodePath, question: Question): readonly ProxyAct[] {
  if (refreshesSession(path)) return [{ ...unknownAct(path.node, question), kind: 'session', when: '' }]
  const [only, ...others] = path.isVariableDeclaration() ? path.get('declarations') : []
  const init = only && others.length === 0 ? (only.get('init') as NodePath) : null
  const call = init?.isAwaitExpression() ? (init.get('argument') as NodePath) : init
  const acts = (call?.isCallExpression() ? callActs(call, question) : null) ?? []
  // Its answer is nothing yet: it is returned later, or not.
  return acts.some(({ kind }) => kind === 'session') ? acts.filter(({ kind }) => kind !== 'answer') : []
}

/** A call of a function of the file that does nothing beyond. */
function called(path: NodePath, question: Question): boolean {
  const call = path.isExpressionStatement() ? (path.get('expression') as NodePath) : null
  const isOwn = call?.isCallExpression() === true && functionOf(call.get('callee') as NodePath) !== null
  return isOwn && callActs(call as NodePath<t.CallExpression>, question)?.length === 0
}

function attempt(path: NodePath<t.TryStatement>, question: Question): Flow {
  const thrown: Circumstance = { ofSite: null, signedOut: null }
  const blocks = [path.get('block'), path.get('handler.body'), path.get('finalizer')]
  const flows = blocks.flatMap((block, i) =>
    !Array.isArray(block) && block.isBlockStatement() ? [under(i === 1 ? [thrown] : [], block, question)] : [],
  )
  return either(flows)
}

/** What `statement` does with those of the requests of which `when` holds. */
function under(when: readonly Circumstance[], statement: NodePath, question: Question): Flow {
  if (!statement.node) return { acts: [], falls: true, ends: false, under: when }
  const flow = step(statement, { ...question, when: [...question.when, ...when] })
  return { ...flow, under: [...when, ...flow.under] }
}

function branch(path: NodePath<t.IfStatement>, question: Question): Flow {
  const test = evaluate(path.get('test'), question)
  const alternate = path.get('alternate') as NodePath
  const holds = truth(test)
  if (holds === true) return under([], path.get('consequent'), question)
  if (holds === false) return under([], alternate, question)
  return either([
    under([circumstance(test, true)], path.get('consequent'), question),
    under([circumstance(test, false)], alternate, question),
  ])
}

function circumstance(test: Known, holds: boolean): Circumstance {
  return {
    ofSite: test.kind === 'site' ? `${test.about} ${holds}` : null,
    signedOut: test.kind === 'session' && test.signedIn !== holds ? test.library : null,
  }
}

/** One of `flows` is taken. */
function either(flows: readonly Flow[]): Flow {
  const acts = flows.flatMap((flow) => flow.acts)
  const open = flows.filter(({ falls }) => falls)
  const ends = flows.some((flow) => flow.ends)
  const [only, ...others] = open
  if (!only || others.length === 0) return { acts, falls: only !== undefined, ends, under: only?.under ?? [] }
  // Those who ended on the way tell the others apart.
  const ways = open.map((flow) => whenOf(flow.under))
  const ofSite = ways.includes(null) ? null : ways.join(' or ')
  return { acts, falls: true, ends, under: ends ? [{ ofSite, signedOut: null }] : [] }
}

function whenOf(circumstances: readonly Circumstance[]): string | null {
  const names = circumstances.map(({ ofSite }) => ofSite)
  return names.includes(null) ? null : names.join(' and ')
}

/** What returning `path` does: nothing for `NextResponse.next()` and for nothing at all. */
function answered(path: NodePath, question: Question): readonly ProxyAct[] {
  if (path.isAwaitExpression()) return answered(path.get('argument'), question)
  if (path.isConditionalExpression()) return chosen(path, question)
  const inner = path.isCallExpression() ? callActs(path, question) : null
  if (inner) return inner
  const value = evaluate(path, question)
  if (value.kind === 'pass') return []
  if (value.kind === 'literal' && (value.value === undefined || value.value === null)) return []
  return [answer(path, question)]
}

function chosen(path: NodePath<t.ConditionalExpression>, question: Question): readonly ProxyAct[] {
  const test = evaluate(path.get('test'), question)
  const holds = truth(test)
  return [true, false].flatMap((side) => {
    if (typeof holds === 'boolean' && holds !== side) return []
    const when = typeof holds === 'boolean' ? [] : [circumstance(test, side)]
    return answered(path.get(side ? 'consequent' : 'alternate'), { ...question, when: [...question.when, ...when] })
  })
}

/** What a function of the project does that is called; `null` for every other call. */
function callActs(path: NodePath<t.CallExpression>, question: Question): readonly ProxyAct[] | null {
  const called = calledFunction(path.get('callee') as NodePath, question)
  if (!called) return null
  const args = path.get('arguments').map((each) => evaluate(each as NodePath, question))
  const calls = `${question.calls}${path.node.start}>`
  const within = inside(called.fn, args, { ...question, file: called.file, calls })
  return within && proxyActs(called.fn, within)
}

function answer(path: NodePath, question: Question): ProxyAct {
  const { when } = question
  return {
    ...unknownAct(path.node, question),
    kind: 'answer',
    // Without a condition only the path decides.
    when: isAnswer(path) && when.length > 0 ? whenOf(when) : null,
    asks: when.find(({ signedOut }) => signedOut !== null)?.signedOut ?? null,
  }
}

/** An answer that is written there, so nothing goes on: `NextResponse.redirect(…)`, `new Response(…)`. */
function isAnswer(path: NodePath): boolean {
  if (!path.isCallExpression() && !path.isNewExpression()) return false
  const callee = path.get('callee') as NodePath
  const made = callee.isMemberExpression() ? callee.get('object') : callee
  if (callee.isMemberExpression() && !/^(json|redirect|error|rewrite)$/.test(propertyName(callee))) return false
  const origin = importOrigin(made)
  if (origin) return origin.source === 'next/server' && origin.imported === 'NextResponse'
  return made.isIdentifier() && made.node.name === 'Response' && !made.scope.hasBinding('Response', true)
}

function propertyName({ node }: NodePath<t.MemberExpression>): string {
  return node.property.type === 'Identifier' && !node.computed ? node.property.name : ''
}
