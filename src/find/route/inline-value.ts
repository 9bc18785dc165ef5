// In: a handler that asks a function of the project for a value and gives it the request, `await getSession(req, res)`,
// where the function is one expression. Out: the moves that write the expression in the place of the call, so that what
// it reads of the request is the handler's own reading.
import type * as t from '@babel/types'
import { parse, type Parsed } from '../../ast/parse.js'
import { rangeOf } from '../../ast/range.js'
import { lineIndent, textStyle } from '../../ast/text-style.js'
import type { NodePath } from '../../ast/traverse.js'
import { reindent } from '../../edit/edit-lines.js'
import type { Move } from './derived-text.js'
import { boundParameters } from './helper-arguments.js'
import { helperCode } from './helper-code.js'
import { type HelperFunction, helperFunction } from './helper-function.js'
import type { ModuleLookup } from './module-lookup.js'
import type { HelperWithoutRequest } from './session-helpers.js'
import { givesRequest } from './gives-request.js'

/** The moves for the first such call of `fn`; `null` where there is none. What has a form without the request (`twin`) stays a call. */
export function inlineValue(
  parsed: Parsed,
  fn: NodePath<t.Function>,
  modules: ModuleLookup,
  twin: HelperWithoutRequest | undefined,
): Move[] | null {
  let moves: Move[] | null = null
  fn.traverse({
    Function: (path) => path.skip(),
    CallExpression(path) {
      const { callee } = path.node
      if (callee.type === 'Identifier' && twin?.(parsed.file, callee.name)) return
      moves = inlined(parsed, fn, path, modules)
      if (moves) path.stop()
    },
  })
  return moves
}

function inlined(
  parsed: Parsed,
  fn: NodePath<t.Function>,
  call: NodePath<t.CallExpression>,
  modules: ModuleLookup,
): Move[] | null {
  if (!fn.node.async || !givesRequest(call, fn)) return null
  const helper = helperFunction(parsed, call.get('callee') as NodePath, modules)
  if (!helper || helper === 'package' || helper.fn.node === fn.node) return null
  const place = call.parentPath.isAwaitExpression() ? call.parentPath : call
  // A promise that is kept stays one.
  if (helper.fn.node.async && place === call) return null
  if (place.parentPath?.isExpressionStatement() || place.parentPath?.isReturnStatement()) return null
  const bound = boundParameters(helper.fn, call.node)
  if (typeof bound === 'string' || bound.some(({ how }) => how === 'declare')) return null
  const code = helperCode(helper, bound, { parsed, fn, call }, modules)
  const value = typeof code === 'string' ? null : code.value
  if (typeof code === 'string' || !value || !returnsOnly(helper)) return null
  const { eol } = textStyle(parsed)
  const column = lineIndent(parsed.text, place.node.start!)
  const text = reindent(place === call ? value.text : awaited(parsed.file, value.text), '', column)
  const own = value.comments
  // `// @ts-ignore` is for the line below it.
  const statement = place.parentPath?.isVariableDeclarator() ? place.getStatementParent() : null
  if (own.length > 0 && !statement) return null
  const isWhole = place.parentPath?.isVariableDeclarator() || isArgument(place)
  const moves: Move[] = [{ ...rangeOf(place.node), pieces: [isWhole ? text : `(${text})`] }]
  if (own.length > 0) {
    const { start } = rangeOf(statement!.node)
    moves.push({ start, end: start, pieces: [own.map((each) => each + eol + column).join('')] })
  }
  const added = code.added.map((each) => eol + each)
  const end = parsed.text.length
  return [...moves, ...(added.length > 0 ? [{ start: end, end, pieces: added }] : [])]
}

/** Between commas it needs no parentheses: an argument, or the value of a property. */
function isArgument({ listKey, key, parentPath }: NodePath): boolean {
  return listKey === 'arguments' || (key === 'value' && (parentPath?.isObjectProperty() ?? false))
}

/** `() => value` and `() => { return value }` */
function returnsOnly({ fn: { node } }: HelperFunction): boolean {
  if (node.body.type !== 'BlockStatement') return true
  return node.body.body.length === 1 && node.body.body[0]!.type === 'ReturnStatement'
}

/** What an async function returns is waited for with the function: inlined, it has to be waited for itself. */
function awaited(file: string, text: string): string {
  const [statement] = parse(file, `(${text}\n)`).ast.program.body
  let node = statement?.type === 'ExpressionStatement' ? statement.expression : null
  while (node?.type === 'ParenthesizedExpression' || node?.type === 'TSAsExpression') node = node.expression
  if (node?.type === 'AwaitExpression') return text
  return node?.type === 'CallExpression' && !/\bas\b/.test(text) ? `await ${text}` : `await (${text})`
}
