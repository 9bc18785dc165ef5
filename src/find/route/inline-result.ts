// In: a wrapper's function that answers with what the handler gives it, `return NextResponse.json(await handler(input))`.
// Out: the moves that write the handler's statements in the place of the call: each value that it returns becomes the
// answer there, or, where the handler returns once, the value of the call.
import type * as t from '@babel/types'
import type { Parsed } from '../../ast/parse.js'
import { rangeOf } from '../../ast/range.js'
import { ownReturns } from '../../ast/own-returns.js'
import { lineIndent, textStyle } from '../../ast/text-style.js'
import type { NodePath } from '../../ast/traverse.js'
import { untyped } from '../../ast/without-casts.js'
import { works } from './answer-body.js'
import { leaves } from './completion.js'
import { bindArguments } from './delegate-arguments.js'
import { hidingRenames, ownRenames, takenNames } from './delegate-names.js'
import type { Move } from './derived-text.js'
import type { Wrapped } from './inline-delegate.js'
import { type Pieces, reindented, replaced } from './moved-code.js'
import type { Place } from './place.js'
import { type ResultPlace, resultPlace } from './result-place.js'
import { contentOf } from './unwrap-text.js'
import { isInTry } from '../../ast/is-in-try.js'
import { isLocal } from '../../ast/is-local.js'
import { makesResponse } from '../makes-response.js'

/** The moves for the first call of one of `wrapped` whose value is used; `null` where there is none that is understood. */
export function inlineResult(parsed: Parsed, fn: NodePath<t.Function>, wrapped: Wrapped): Move[] | null {
  let moves: Move[] | null = null
  if (wrapped.size === 0 || !fn.node.async) return null
  fn.traverse({
    Function: (path) => path.skip(),
    CallExpression(path) {
      const target = targetOf(fn, path, wrapped)
      moves = target && inlined(parsed, fn, path, target)
      if (moves) path.stop()
    },
  })
  return moves
}

function targetOf(
  fn: NodePath<t.Function>,
  call: NodePath<t.CallExpression>,
  wrapped: Wrapped,
): NodePath<t.Function> | null {
  const callee = call.get('callee') as NodePath
  if (!callee.isIdentifier() || !wrapped.has(callee.node.name)) return null
  const binding = callee.scope.getBinding(callee.node.name)
  if (!binding?.constant || !binding.scope.path.isProgram()) return null
  const target = binding.path.isVariableDeclarator() ? (binding.path.get('init') as NodePath) : binding.path
  const isOnce = binding.referencePaths.filter((path) => path.findParent((each) => each === fn)).length === 1
  return isOnce && target.isFunction() && !target.node.generator ? target : null
}

function inlined(
  parsed: Parsed,
  fn: NodePath<t.Function>,
  call: NodePath<t.CallExpression>,
  target: NodePath<t.Function>,
): Move[] | null {
  const place = resultPlace(call)
  // A promise that is not waited for is not the value.
  if (!place || (target.node.async && place.value === call)) return null
  const { statement } = place
  const isVariable = (name: string) => isLocal(statement, name)
  const taken = takenNames(target, statement, fn)
  const bound = bindArguments(parsed, call, target, { isVariable, taken })
  if (!bound) return null
  const hiding = hidingRenames(parsed, target, statement, fn)
  // First the variables that are in the way get other names, then the statements can move in.
  if (hiding.length > 0) return hiding.map((each) => ({ ...each.place, pieces: [each.text] }))
  const places = [...bound.places, ...ownRenames(parsed, target, statement, fn, { shared: bound.shared, taken })]
  const written = place.tail ? answered(parsed, target, place, places) : once(parsed, target, place, places)
  if (!written) return null
  const { eol, end } = textStyle(parsed)
  const line = eol + lineIndent(parsed.text, statement.node.start!)
  const before = bound.declarations.flatMap((each) => [...each, end + line])
  return [{ start: statement.node.start!, end: (place.tail ?? statement).node.end!, pieces: [...before, ...written] }]
}

/** Each `return value` of the handler answers with the value. */
function answered(
  parsed: Parsed,
  target: NodePath<t.Function>,
  place: ResultPlace,
  places: readonly Place[],
): Pieces | null {
  const { body } = target.node
  const { end } = textStyle(parsed)
  if (body.type !== 'BlockStatement') {
    const around = aroundValue(parsed, body, target, place)
    return around && [around.before, ...replaced([rangeOf(body)], places), around.after + end]
  }
  if (!leaves(body) || capturesName(target, place.answer!)) return null
  const edits: Place[] = []
  for (const path of ownReturns(target)) {
    const { argument, start, end: stop } = path.node
    const around = argument && aroundValue(parsed, argument, target, place)
    if (!around || (isInTry(path) && works(place.answer!.node))) return null
    // What an async function returns is waited for by its caller, outside of its own `try`.
    if (isInTry(path) && around.waits) return null
    edits.push({ place: { start: start!, end: argument.start! }, text: around.before })
    edits.push({ place: { start: argument.end!, end: stop! }, text: around.after + end })
  }
  const content = contentOf(parsed, body)!
  const from = lineIndent(parsed.text, content.start)
  const to = lineIndent(parsed.text, place.statement.node.start!)
  return replaced(reindented(parsed, content, from, to), [...places, ...edits])
}

/** What stands around a value of the handler where it is answered. */
function aroundValue(
  { text }: Parsed,
  value: t.Expression,
  target: NodePath<t.Function>,
  { answer, result, passesResponses }: ResultPlace,
): { before: string; after: string; waits: boolean } | null {
  const own = untyped(value)
  const isResponse = isAnswer(own)
  if (isNothing(own) || (passesResponses && isResponse === null)) return null
  const waits = (target.node.async ?? false) && mayBePromise(own)
  const [open, close] = waits ? (own.type === 'CallExpression' ? ['await ', ''] : ['await (', ')']) : ['', '']
  if (passesResponses && isResponse) return { before: `return ${open}`, after: close, waits }
  const { node } = answer!
  const before = text.slice(node.start!, result!.start!)
  // An object alone would be a block in front of a `.`; in an argument it is none.
  return { before: `return ${before}${open}`, after: close + text.slice(result!.end!, node.end!), waits }
}

/** The handler's statements, and its one value in the place of the call. */
function once(
  parsed: Parsed,
  target: NodePath<t.Function>,
  { statement, value }: ResultPlace,
  places: readonly Place[],
): Pieces | null {
  const { body } = target.node
  const head = { start: statement.node.start!, end: value.node.start! }
  const rest = { start: value.node.end!, end: statement.node.end! }
  const written = (node: t.Expression): Pieces => {
    const waits = (target.node.async ?? false) && mayBePromise(untyped(node))
    const isPlain = /^(Identifier|CallExpression|MemberExpression|AwaitExpression|ObjectExpression)$|Literal$/
    const bare = waits ? node.type === 'CallExpression' : isPlain.test(node.type)
    const [open, close] = bare ? ['', ''] : ['(', ')']
    return [head, (waits ? 'await ' : '') + open, ...replaced([rangeOf(node)], places), close, rest]
  }
  const last = body.type === 'BlockStatement' ? body.body.at(-1) : null
  const only = body.type !== 'BlockStatement' ? body : last?.type === 'ReturnStatement' ? last.argument : null
  // An answer that is held is the wrapper's to change.
  if (!only || makesResponse(untyped(only))) return null
  if (body.type !== 'BlockStatement') return written(body)
  if (last?.type !== 'ReturnStatement' || !last.argument || ownReturns(target).length !== 1) return null
  if (body.body.length === 1) return written(last.argument)
  const content = contentOf(parsed, body)!
  const from = lineIndent(parsed.text, content.start)
  const to = lineIndent(parsed.text, statement.node.start!)
  const before = { start: content.start, end: last.start! }
  return [...replaced(reindented(parsed, before, from, to), places), ...written(last.argument)]
}

/** Does a block of the handler have a name of its own that the answer uses for something else? */
function capturesName(target: NodePath<t.Function>, answer: NodePath): boolean {
  const used = new Set<string>()
  const note = (path: NodePath) => void (path.isIdentifier() && path.isReferenced() && used.add(path.node.name))
  note(answer)
  answer.traverse({ Identifier: note })
  let found = false
  target.traverse({
    Scope: ({ scope }) => void (found ||= Object.keys(scope.bindings).some((name) => used.has(name))),
  })
  return found
}

/** `NextResponse.json(x)` is an answer, an object or a text is none; `null` where that is not known. */
function isAnswer(node: t.Node): boolean | null {
  if (makesResponse(node)) return true
  return /Literal$|^(Object|Array)Expression$/.test(node.type) ? false : null
}

/** JSON has no `undefined`: `json(undefined)` throws. */
function isNothing(node: t.Node): boolean {
  return (node.type === 'Identifier' && node.name === 'undefined') || node.type === 'UnaryExpression'
}

function mayBePromise(node: t.Node): boolean {
  return !/Literal$|^(Object|Array|Await|Binary|Unary)Expression$/.test(node.type) && node.type !== 'Identifier'
}
