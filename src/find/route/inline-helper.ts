// In: a handler whose answers are made by functions of the project, `return errorResponse('No such post', 404)`. Out: the
// moves that write those functions' code in the place of their calls, so that everything after this sees a handler that
// answers by itself.
import type * as t from '@babel/types'
import { parse, type Parsed } from '../../ast/parse.js'
import { rangeOf } from '../../ast/range.js'
import { lineIndent, textStyle } from '../../ast/text-style.js'
import type { NodePath } from '../../ast/traverse.js'
import { reindent } from '../../edit/edit-lines.js'
import { following } from './answer-position.js'
import { deriveText, type Move } from './derived-text.js'
import { functionAt } from './function-at.js'
import { boundParameters } from './helper-arguments.js'
import { type HelperFunction, helperFunction } from './helper-function.js'
import { type HelperCode, helperCode } from './helper-code.js'
import { mayReject } from './may-reject.js'
import type { ModuleLookup } from './module-lookup.js'
import { responseAnswers } from './response-answers.js'

/** Where the calls are: a handler, or a helper that calls another one. */
export interface Inlinee {
  parsed: Parsed
  fn: NodePath<t.Function>
  /** What the response is called in `pages/api`; `null` where a Response is returned. */
  response: string | null
}

interface Inlining {
  move: Move
  /** Statements that the code needs at the top level. */
  added: readonly string[]
}

/** The moves for the helpers that can be written in the place of their calls; `null` where there is none. */
export function inlineHelpers(at: Inlinee, modules: ModuleLookup, depth = 0): Move[] | null {
  const moves: Move[] = []
  const added = new Set<string>()
  at.fn.traverse({
    Function: (path) => path.skip(),
    CallExpression(path) {
      const inlining = inlined(at, path, modules, depth)
      if (!inlining || typeof inlining === 'string') return
      path.skip()
      // Two helpers might bring the same name for two things: the second one waits until the first one's is there.
      if (added.size > 0 && inlining.added.some((each) => !added.has(each))) return
      moves.push(inlining.move)
      for (const each of inlining.added) added.add(each)
    },
  })
  if (moves.length === 0) return null
  const { text } = at.parsed
  const { eol } = textStyle(at.parsed)
  if (added.size > 0) moves.push({ start: text.length, end: text.length, pieces: [...added].map((each) => eol + each) })
  return moves
}

/** Why `call`, which makes an answer, is not written into the handler; `null` where nothing is known of it. */
export function whyNotInlined(
  at: Inlinee,
  call: NodePath<t.CallExpression>,
  modules: ModuleLookup,
): 'package' | { problem: string } | null {
  if (helperFunction(at.parsed, call.get('callee') as NodePath, modules) === 'package') return 'package'
  const inlining = inlined(at, call, modules, 0)
  return typeof inlining === 'string' ? { problem: inlining } : null
}

function inlined(
  at: Inlinee,
  call: NodePath<t.CallExpression>,
  modules: ModuleLookup,
  depth: number,
): Inlining | string | null {
  const place = depth > 4 ? null : placeOf(at, call)
  const found = place && helperFunction(at.parsed, call.get('callee') as NodePath, modules)
  if (!found || found === 'package' || found.fn.node === at.fn.node) return null
  const response = responseOf(at, call, found)
  if (response === undefined) return null
  const helper = straightened(found, response, modules, depth)
  if (response === null && responseAnswers(helper.fn).length === 0) return null
  if (helper.fn.node.generator) return 'it is a generator'
  const bound = boundParameters(helper.fn, call.node)
  if (typeof bound === 'string') return bound
  const code = helperCode(helper, bound, { parsed: at.parsed, fn: at.fn, call }, modules)
  if (typeof code === 'string') return code
  const move = moveOf(at, place, helper, code)
  return typeof move === 'string' ? move : { move, added: code.added }
}

/** What `helper` calls the response; `null` where it returns one; `undefined` where it gets none. */
export function responseOf({ response }: Inlinee, call: NodePath<t.CallExpression>, { fn }: HelperFunction) {
  if (response === null) return null
  const index = call.node.arguments.findIndex((each) => each.type === 'Identifier' && each.name === response)
  const param = fn.node.params[index]
  return param?.type === 'Identifier' ? param.name : undefined
}

/** Where a call stands whose value is the handler's answer. */
interface Place {
  /** The statement that is nothing but the call; `null` where it is a part of what is returned. */
  statement: NodePath<t.Statement> | null
  /** The call with its `await`. */
  value: NodePath
  call: NodePath<t.CallExpression>
}

function placeOf(at: Inlinee, call: NodePath<t.CallExpression>): Place | null {
  const value = call.parentPath?.isAwaitExpression() ? call.parentPath : call
  const parent = value.parentPath!
  if (parent.isReturnStatement()) return { statement: parent, value, call }
  if (parent.isExpressionStatement()) {
    const next = following(parent)
    const isLast = next === null || (next.isReturnStatement() && !next.node.argument)
    return at.response !== null && isLast ? { statement: parent, value, call } : null
  }
  let top: NodePath = value
  while (top.parentPath?.isConditionalExpression() && top.key !== 'test') top = top.parentPath
  return top.parentPath?.isReturnStatement() || top.parentPath === at.fn ? { statement: null, value, call } : null
}

/** The helper with the helpers that it calls itself written into it. */
export function straightened(
  helper: HelperFunction,
  response: string | null,
  modules: ModuleLookup,
  depth: number,
): HelperFunction {
  const moves = inlineHelpers({ parsed: helper.module, fn: helper.fn, response }, modules, depth + 1)
  if (!moves) return helper
  const module = parse(helper.module.file, deriveText(helper.module.text, moves).text)
  return straightened({ module, fn: functionAt(module, helper.fn.node.start!) }, response, modules, depth + 1)
}

function moveOf(
  at: Inlinee,
  { statement, value, call }: Place,
  helper: HelperFunction,
  code: HelperCode,
): Move | string {
  if (code.awaits && !at.fn.node.async) return 'it waits for something, in a function that does not'
  // A rejection that nobody awaits passes by the `catch` around the call; written in its place it would not.
  const isCaught = call.findParent((path) => path.isTryStatement() || path.isFunction())?.isTryStatement() ?? false
  if (helper.fn.node.async && value === call && isCaught && mayReject(helper.fn)) {
    return 'it is async, and called in a `try` that does not wait for it'
  }
  const column = lineIndent(at.parsed.text, value.node.start!)
  const written = reindent(code.text, '', column)
  if (code.kind === 'expression') return { ...rangeOf(value.node), pieces: [written] }
  if (!statement) return 'it is more than one expression, in a place for one'
  const { eol, end, indent } = textStyle(at.parsed)
  const goesOn = !code.ends && statement.isReturnStatement() && following(statement) !== null
  const block = goesOn ? `${written}${eol}${column}return${end}` : written
  const inner = column + indent
  const next = following(statement)
  const isSpent = code.ends && statement.isExpressionStatement() && next?.parentPath === statement.parentPath
  // A `return` behind the last answer could never be reached.
  const stop = isSpent && next?.isReturnStatement() ? next.node.end! : statement.node.end!
  // The cases of a switch share their names.
  const isOpen = statement.inList && !(code.declares && statement.parentPath?.isSwitchCase())
  return {
    start: statement.node.start!,
    end: stop,
    pieces: [isOpen ? block : `{${eol}${inner}${reindent(block, column, inner)}${eol}${column}}`],
  }
}
