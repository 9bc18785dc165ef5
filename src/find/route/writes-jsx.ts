// Does a handler, or what it needs of its module, write JSX? In a `.ts` file `<Welcome />` is a syntax error.
import type * as t from '@babel/types'
import { neededCode } from '../../action-text/needed-code.js'
import type { Parsed } from '../../ast/parse.js'
import { rangeOf } from '../../ast/range.js'
import { type NodePath, programScope } from '../../ast/traverse.js'
import { slice } from '../../edit/edit.js'
import type { Trouble } from './found-answer.js'

/** The first JSX of what moves with `fn`; `null` where there is none. */
export function writesJsx(parsed: Parsed, fn: NodePath<t.Function>): Trouble | null {
  // Every element ends in one of these.
  if (!/<\/|\/>/.test(parsed.text)) return null
  const own = elementIn(fn)
  const node = own ?? elementBeside(parsed, fn)
  return node && { code: 'route/writes-jsx', detail: '', node }
}

function elementBeside(parsed: Parsed, fn: NodePath<t.Function>): t.Node | null {
  const { declarations } = neededCode(parsed, `(${slice(parsed.text, rangeOf(fn.node))})`, new Map())
  const needed = new Set<t.Node>(declarations.map(({ node }) => node))
  const program = programScope(parsed.ast).path as NodePath<t.Program>
  for (const statement of program.get('body')) {
    const element = needed.has(statement.node) ? elementIn(statement) : null
    if (element) return element
  }
  return null
}

function elementIn(path: NodePath): t.Node | null {
  let found: t.Node | null = null
  path.traverse({
    'JSXElement|JSXFragment'(element: NodePath) {
      found ??= element.node
      element.stop()
    },
  })
  return found
}
