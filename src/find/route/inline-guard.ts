// In: a handler that asks a function of the project, `const user = await requireUser(req, res); if (!user) return`, where
// the function answers or throws by itself, or gets the request. Out: the moves that write its statements in the place of
// the call: it leaves where the handler would have left, and gives the value its name.
import type * as t from '@babel/types'
import type { Parsed } from '../../ast/parse.js'
import { commentsWithin } from '../../ast/comments-within.js'
import { importOrigin } from '../../ast/import-origin.js'
import { lineIndent, textStyle } from '../../ast/text-style.js'
import type { NodePath } from '../../ast/traverse.js'
import { reindent } from '../../edit/edit-lines.js'
import { type AskedPlace, askedPlace } from './asked-place.js'
import type { Move } from './derived-text.js'
import { boundParameters } from './helper-arguments.js'
import { helperCode } from './helper-code.js'
import { type HelperFunction, helperFunction } from './helper-function.js'
import { type Inlinee, responseOf, straightened } from './inline-helper.js'
import type { ModuleLookup } from './module-lookup.js'
import { responseAnswers } from './response-answers.js'
import type { HelperWithoutRequest } from './session-helpers.js'
import { settledStatements } from './settled-statements.js'
import { givesRequest } from './gives-request.js'

/** The moves for the first such call of the handler; `null` where there is none. What has a form without the request (`twin`) stays a call. */
export function inlineGuard(at: Inlinee, modules: ModuleLookup, twin: HelperWithoutRequest | undefined): Move[] | null {
  let moves: Move[] | null = null
  at.fn.traverse({
    Function: (path) => path.skip(),
    CallExpression(path) {
      const { callee } = path.node
      if (callee.type === 'Identifier' && twin?.(at.parsed.file, callee.name)) return
      moves = inlined(at, path, modules)
      if (moves) path.stop()
    },
  })
  return moves
}

function inlined(at: Inlinee, call: NodePath<t.CallExpression>, modules: ModuleLookup): Move[] | null {
  const place = askedPlace(call)
  const found = place && helperFunction(at.parsed, call.get('callee') as NodePath, modules)
  if (!found || found === 'package' || found.fn.node === at.fn.node || found.fn.node.generator) return null
  // A promise that nobody waits for leaves nothing.
  if (found.fn.node.async && place.value === call) return null
  const helper = straightened(found, responseOf(at, call, found) ?? null, modules, 0)
  if (!givesRequest(call, at.fn) && !(place.exit && responseAnswers(helper.fn).length > 0)) return null
  const bound = boundParameters(helper.fn, call.node)
  if (typeof bound === 'string') return null
  const code = helperCode(helper, bound, { parsed: at.parsed, fn: at.fn, call }, modules)
  if (typeof code === 'string' || code.kind === 'expression' || (code.awaits && !at.fn.node.async)) return null
  const style = textStyle(at.parsed)
  const settled = settledStatements(code.text, {
    handler: at.parsed,
    place,
    call: call.node,
    response: at.response,
    async: helper.fn.node.async ?? false,
    givesNoResponse: givesNoResponse(helper, modules),
    style,
  })
  if (!settled) return null
  const column = lineIndent(at.parsed.text, place.statement.node.start!)
  const { start } = place.statement.node
  const end = (settled.spent ? place.exit!.statement : place.statement).node.end!
  const comments = settled.spent ? commentsBehind(at.parsed, place) : []
  const text = [...comments, settled.text].join(style.eol)
  const moves: Move[] = [{ start: start!, end, pieces: [reindent(text, '', column)] }]
  const { length } = at.parsed.text
  if (code.added.length > 0)
    moves.push({ start: length, end: length, pieces: code.added.map((each) => style.eol + each) })
  return moves
}

/** Comments between the call and the end of the `if` that goes with it. */
function commentsBehind(parsed: Parsed, { statement, exit }: AskedPlace): string[] {
  const from = statement === exit!.statement ? statement.node.start! : statement.node.end!
  return commentsWithin(parsed, { start: from, end: exit!.statement.node.end! }).map((each) =>
    parsed.text.slice(each.start, each.end),
  )
}

/** Is what the function returns in the end made by a call of something that makes no answers? */
function givesNoResponse({ module, fn }: HelperFunction, modules: ModuleLookup): boolean {
  const { body } = fn.node
  const last = body.type === 'BlockStatement' ? body.body.at(-1) : null
  let value = last?.type === 'ReturnStatement' ? last.argument : null
  while (value?.type === 'MemberExpression') value = value.object as t.Expression
  const binding = value?.type === 'Identifier' ? fn.scope.getBinding(value.name) : undefined
  const init = binding?.path.isVariableDeclarator() ? (binding.path.get('init') as NodePath) : null
  const call = init?.isAwaitExpression() ? (init.get('argument') as NodePath) : init
  if (!binding?.constant || !call?.isCallExpression()) return false
  let root = call.get('callee') as NodePath
  while (root.isMemberExpression()) root = root.get('object') as NodePath
  const origin = importOrigin(root)
  if (!origin) return false
  const definition = modules.definitionOf(module.file, origin.source, origin.imported)
  const source = definition && modules.read(definition.file)
  return source ? !/\b(Next)?Response\b/.test(source.text) : origin.source !== 'next/server'
}
