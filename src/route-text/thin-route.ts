// What stands in the place of a handler whose code an action calls too: it reads the request, calls, and answers.
import type * as t from '@babel/types'
import type { Parsed } from '../ast/parse.js'
import { rangeOf } from '../ast/range.js'
import { lineIndent, textStyle } from '../ast/text-style.js'
import type { NodePath } from '../ast/traverse.js'
import { columns, printWidth } from '../ast/line-width.js'
import { reindent } from '../edit/edit-lines.js'
import type { Edit } from '../edit/edit.js'
import type { Handler } from '../find/route/handler.js'
import { pageRefreshes } from '../find/route/page-refresh.js'
import type { ActionStep } from '../plan/migration-plan.js'
import { isReadApart } from '../action-text/read-session.js'
import { type AnswersAgain, answersAgain, type Stuck } from './answer-again.js'
import type { HttpMethod } from '../find/route/route-file.js'
import { type PassedInputs, passInputs } from './pass-inputs.js'
import { dispatcher, thinBranches } from './thin-dispatch.js'

export interface ThinRoute {
  inputs: PassedInputs
  answers: AnswersAgain
  /** What the thin handler calls the function's result. */
  result: string
}

/** Whether and how the handler of `step` can stay without its code. `route`: the file that it is in. */
export function thinRoute(route: Parsed, handler: Handler, step: ActionStep): ThinRoute | Stuck {
  const { fn } = handler
  const stuck = (why: string, node: t.Node = fn.node): Stuck => ({ why, node })
  const isWhole = handler.parsed.text === route.text
  if (!isWhole && !standsInBranch(route, handler)) return stuck('its code stands in several functions')
  if (!fn.node.async || !fn.get('body') || (fn.node.body as t.Node).type !== 'BlockStatement')
    return stuck('it is no async function with a body of its own')
  if (handler.headers.length > 0) return stuck('it sets headers', handler.headers[0]!.node)
  // What `pages/api` runs has no `cookies()` and no `headers()`, which is where the function would look.
  const asks = handler.reads.reads.find(({ source }) => /^(headers|cookies)$/.test(source))?.path
  if (asks && handler.route.router === 'pages') return stuck('it finds the session in the request', asks.node)
  if (handler.route.router === 'pages' && !isReadApart(handler))
    return stuck('how it asks for the session cannot be passed on', handler.sessions[0]!.call.node)
  const [refresh] = pageRefreshes(handler)
  if (refresh) return stuck('it refreshes a page through the response', refresh.expression.node)
  if (promisesShape(fn.node)) return stuck('its return type says more than that it answers')
  const inputs = passInputs(handler, step.inputs)
  if ('why' in inputs) return inputs
  const result = freeResultName(handler)
  const answers = answersAgain(handler, step, result)
  return 'why' in answers ? answers : { inputs, answers, result }
}

/** Is the handler what one function of the file does for its method, and can that be taken apart from the rest? */
function standsInBranch(route: Parsed, { method, route: { router } }: Handler): boolean {
  const fn = router === 'pages' && method !== 'ANY' ? dispatcher(route) : null
  return fn !== null && thinBranches(route, fn, [{ method: method as HttpMethod, lines: () => ['return'] }]) !== null
}

/** `Promise<NextResponse<Post>>`: the shape of the new answer need not be assignable to it. */
function promisesShape({ returnType }: t.Function): boolean {
  if (returnType?.type !== 'TSTypeAnnotation') return false
  const said = returnType.typeAnnotation
  if (said.type !== 'TSTypeReference') return true
  const [inner] = said.typeParameters?.params ?? []
  return (
    inner !== undefined && !(inner.type === 'TSTypeReference' && !inner.typeParameters) && inner.type !== 'TSUnionType'
  )
}

function freeResultName({ fn }: Handler): string {
  const program = fn.scope.getProgramParent()
  const isFree = (name: string) => !program.hasOwnBinding(name) && !paramNames(fn).includes(name) && !isRead(fn, name)
  return ['result', 'outcome', 'done'].find(isFree) ?? 'actionResult'
}

function paramNames(fn: NodePath<t.Function>): string[] {
  return (fn.get('params') as NodePath[]).flatMap((param) => Object.keys(param.getBindingIdentifiers()))
}

/** A part of the request may go by that name. */
function isRead(fn: NodePath<t.Function>, name: string): boolean {
  const binding = fn.scope.bindings[name]
  return binding !== undefined && binding.path.isObjectProperty()
}

/** The edit that leaves the function of a handler thin, calling `local`. */
export function thinEdit(route: Parsed, handler: Handler, thin: ThinRoute, local: string): Edit {
  const { eol, indent } = textStyle(route)
  const range = rangeOf(handler.fn.node.body)
  const outer = lineIndent(route.text, range.end - 1)
  const lines = thinLines(route, handler, thin, local, outer + indent)
  return { ...range, text: `{${eol}${lines.map((line) => outer + indent + line + eol).join('')}${outer}}` }
}

/**
 * The statements of a thin handler, the first line of each without its indentation.
 * @param column the indentation that they will have.
 */
export function thinLines(route: Parsed, handler: Handler, thin: ThinRoute, local: string, column: string): string[] {
  const { text } = handler.parsed
  const { end, indent } = textStyle(route)
  const { inputs, answers, result } = thin
  const call = `await ${local}(${inputs.args.join(', ')})`
  const needsResult = answers.failure !== null || !answers.success.constant
  return [
    ...inputs.statements.map(({ node }) =>
      reindent(text.slice(node.start!, node.end!), lineIndent(text, node.start!), column),
    ),
    (needsResult ? `const ${result} = ${call}` : call) + end,
    ...(answers.failure ? guard(answers.failure.text) : []),
    `return ${flat(answers.success.text)}${end}`,
  ]

  function guard(answer: string): string[] {
    const line = `if (!${result}.success) return ${flat(answer)}${end}`
    if (columns(column + line) <= printWidth(route.text)) return [line]
    return [`if (!${result}.success) {`, `${indent}return ${flat(answer)}${end}`, '}']
  }
}

/** An answer of several lines says the same on one. */
function flat(text: string): string {
  return text
    .replaceAll(/\s*\r?\n\s*/g, ' ')
    .replaceAll(/([({])\s+(?=[)}])/g, '$1')
    .replaceAll(/, \)/g, ')')
}
