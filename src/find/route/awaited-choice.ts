// `typeof params.then === 'function' ? await params : params`, which reads what Next 14 passes and what Next 15 passes, is
// `await params`: to wait for what is no promise gives the same.
import type * as t from '@babel/types'
import type { Parsed } from '../../ast/parse.js'
import { isWithin, rangeOf } from '../../ast/range.js'
import type { NodePath } from '../../ast/traverse.js'
import { untyped } from '../../ast/without-casts.js'
import type { Move } from './derived-text.js'
import { requestReads } from './request-reads.js'

/** The move for the first such choice of `fn`; `null` where there is none. */
export function awaitedChoice(parsed: Parsed, fn: NodePath<t.Function>): Move[] | null {
  let moves: Move[] | null = null
  fn.traverse({
    Function: (path) => path.skip(),
    ConditionalExpression(path) {
      const { test, consequent, alternate } = path.node
      const name = dotted(alternate)
      const waits = consequent.type === 'AwaitExpression' && dotted(consequent.argument) === name
      if (name === null || !waits || !asksForPromise(test, name) || !isOfParams(fn, path.node)) return
      const value = rangeOf(alternate)
      moves = [{ ...rangeOf(path.node), pieces: [`await ${parsed.text.slice(value.start, value.end)}`] }]
      path.stop()
    },
  })
  return moves
}

function isOfParams(fn: NodePath<t.Function>, choice: t.Node): boolean {
  return requestReads(fn, 'app').reads.some(({ source, path }) => source === 'params' && isWithin(path.node, choice))
}

/** `typeof params.then === 'function'`, `params && …`, `params instanceof Promise`. */
function asksForPromise(test: t.Expression, name: string): boolean {
  if (test.type === 'LogicalExpression') {
    return test.operator === '&&' && dotted(test.left) === name && asksForPromise(test.right, name)
  }
  if (test.type !== 'BinaryExpression' || test.left.type === 'PrivateName') return false
  const { left, operator, right } = test
  if (operator === 'instanceof') return dotted(left) === name && dotted(right) === 'Promise'
  const isFunction = right.type === 'StringLiteral' && right.value === 'function' && /^===?$/.test(operator)
  const isThen =
    left.type === 'UnaryExpression' && left.operator === 'typeof' && dotted(left.argument) === `${name}.then`
  return isFunction && isThen
}

/** `context.params`, whatever it is taken for; `null` for what is no name and no member of one. */
function dotted(node: t.Expression): string | null {
  const value = untyped(node)
  if (value.type === 'Identifier') return value.name
  if (value.type !== 'MemberExpression' && value.type !== 'OptionalMemberExpression') return null
  const object = value.computed || value.property.type !== 'Identifier' ? null : dotted(value.object)
  return object && `${object}.${(value.property as t.Identifier).name}`
}
