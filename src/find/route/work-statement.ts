import type * as t from '@babel/types'
import type { Parsed } from '../../ast/parse.js'
import { rangeOf } from '../../ast/range.js'
import { textStyle } from '../../ast/text-style.js'
import type { Range } from '../../location.js'
import { works } from './answer-body.js'

/** Does making the value do something? To make a function is not to call it. */
export function worksWhenMade(node: t.Node): boolean {
  return !/^(ArrowFunctionExpression|FunctionExpression|ObjectMethod)$/.test(node.type) && works(node)
}

/** A value that nobody takes, as a statement for the work that it does. Without semicolons a bracket would join the line above. */
export function workStatement(parsed: Parsed, node: t.Node): (string | Range)[] {
  const range = rangeOf(node)
  const joins = /^[([`/+-]/.test(parsed.text.slice(range.start)) && textStyle(parsed).end === ''
  return joins ? [';', range] : [range]
}
