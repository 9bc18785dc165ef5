// In: the text of a helper's function, ready for its place. Out: what stands there in the place of its call.
import type * as t from '@babel/types'
import type { Parsed } from '../../ast/parse.js'
import { lineIndent } from '../../ast/text-style.js'
import { type NodePath, traverse } from '../../ast/traverse.js'
import { reindent } from '../../edit/edit-lines.js'
import { leaves } from './completion.js'
import { contentOf } from './unwrap-text.js'

export interface HelperBody {
  kind: 'expression' | 'statements'
  /** Without the indentation of its first line. */
  text: string
  /** Whether control never gets past the statements. */
  ends: boolean
  awaits: boolean
  /** Whether the statements give names to something. */
  declares: boolean
  /** The value of a function that only returns one, and the comments above that. */
  value: { text: string; comments: readonly string[] } | null
}

/** Takes the body of `async () => …` out of its function. */
export function helperBody(
  parsed: Parsed,
  declared: readonly string[],
  { eol, end }: { eol: string; end: string },
): HelperBody {
  const fn = onlyFunction(parsed)
  const awaits = waits(fn)
  const written = (start: number, stop: number) =>
    reindent(parsed.text.slice(start, stop), lineIndent(parsed.text, start), '')
  const lines = declared.map((each) => each + end + eol).join('')
  const { body } = fn.node
  const single = body.type === 'BlockStatement' ? singleValue(body) : inner(body)
  const comments = body.type === 'BlockStatement' ? (body.body[0]?.leadingComments ?? []) : []
  const value = single && {
    text: written(single.start!, single.end!),
    comments: comments.map((each) => parsed.text.slice(each.start!, each.end!)),
  }
  if (value && value.comments.length === 0 && declared.length === 0) {
    return { kind: 'expression', text: value.text, ends: true, awaits, declares: false, value }
  }
  if (body.type !== 'BlockStatement') {
    const text = `${lines}return ${value!.text}${end}`
    return { kind: 'statements', text, ends: true, awaits, declares: declared.length > 0, value }
  }
  const content = contentOf(parsed, body) ?? { start: body.start! + 1, end: body.start! + 1 }
  // What a condition kept from being reached goes with it.
  const last = body.body.find((each) => leaves(each))
  const stop = last && last !== body.body.at(-1) ? last.end! : content.end
  const declares = declared.length > 0 || body.body.some(({ type }) => type.endsWith('Declaration'))
  const text = lines + written(content.start, stop)
  return { kind: 'statements', text, ends: leaves(body), awaits, declares, value }
}

/** The one expression that a function consists of. */
function singleValue(body: t.BlockStatement): t.Expression | null {
  const [only] = body.body
  if (!only) return null
  if (only.type === 'ReturnStatement') return only.argument ? inner(only.argument) : null
  if ((only.leadingComments?.length ?? 0) > 0) return null
  return only.type === 'ExpressionStatement' && body.body.length === 1 ? only.expression : null
}

function inner(node: t.Expression): t.Expression {
  return node.type === 'ParenthesizedExpression' ? inner(node.expression) : node
}

export function onlyFunction(parsed: Parsed): NodePath<t.Function> {
  let found: NodePath<t.Function> | null = null
  traverse(parsed.ast, {
    Function(path) {
      found ??= path
      path.stop()
    },
  })
  return found!
}

function waits(fn: NodePath<t.Function>): boolean {
  let found = false
  fn.traverse({
    Function: (path) => path.skip(),
    AwaitExpression: () => void (found = true),
  })
  return found
}
