// Cookies that a handler put on its response, set with `cookies()` of `next/headers` in the same places.
import type * as t from '@babel/types'
import { comesFrom } from '../../ast/import-origin.js'
import type { Parsed } from '../../ast/parse.js'
import { rangeOf } from '../../ast/range.js'
import { lineIndent, textStyle } from '../../ast/text-style.js'
import type { NodePath } from '../../ast/traverse.js'
import type { Move } from './derived-text.js'
import { importing } from './module-imports.js'

/** Calls on the store, such as `set('theme', theme)`. */
export interface CookieWrites {
  statement: NodePath<t.Statement>
  /** They take the place of the statement, or stand in front of it. */
  instead: boolean
  calls: readonly string[]
}

/**
 * The moves that write `writes`, each block with a variable for the store in front of its first one: a line that begins
 * with `(await cookies())` would be a call of the line above it where there are no semicolons.
 * @returns `null` where `await`, or a name for what is needed, cannot be had.
 */
export function writeCookies(parsed: Parsed, fn: NodePath<t.Function>, writes: readonly CookieWrites[]): Move[] | null {
  const imports = importing(parsed, fn, [{ source: 'next/headers', name: 'cookies' }])
  if (!imports || !fn.node.async || writes.some(({ statement }) => statement.getFunctionParent() !== fn)) return null
  const declared: NodePath[] = []
  const moves: Move[] = []
  for (const { statement, instead, calls } of writes) {
    const name = storeName(statement)
    if (name === null) return null
    const isThere =
      name.isThere || (statement.inList && declared.some((block) => statement.findParent((each) => each === block)))
    if (!isThere && statement.inList) declared.push(statement.parentPath!)
    const { eol, end, indent } = textStyle(parsed)
    const lines = [
      ...(isThere ? [] : [`const ${name.text} = await cookies()`]),
      ...calls.map((each) => `${name.text}.${each}`),
    ]
    const { start, end: stop } = rangeOf(statement.node)
    const column = lineIndent(parsed.text, start)
    const inner = statement.inList ? column : column + indent
    const written = lines.map((line) => line + end).join(eol + inner)
    const rest: Move['pieces'] = instead ? [] : [eol + inner, { start, end: stop }]
    const pieces: Move['pieces'] = statement.inList
      ? [written, ...rest]
      : [`{${eol}${inner}${written}`, ...rest, `${eol}${column}}`]
    moves.push({ start, end: stop, pieces })
  }
  return [...moves, ...imports]
}

/** A name for the store at `statement`, and whether it has it already; `null` where the names mean something else. */
function storeName(statement: NodePath): { text: string; isThere: boolean } | null {
  for (const text of ['cookieStore', 'responseCookies']) {
    const binding = statement.scope.getBinding(text)
    if (!binding) return { text, isThere: false }
    const init = binding.path.isVariableDeclarator() && binding.constant ? (binding.path.get('init') as NodePath) : null
    const call = init?.isAwaitExpression() ? (init.get('argument') as NodePath) : null
    const isStore = call?.isCallExpression() && comesFrom(call.get('callee') as NodePath, 'next/headers', ['cookies'])
    if (isStore && binding.path.node.end! < statement.node.start!) return { text, isThere: true }
  }
  return null
}
