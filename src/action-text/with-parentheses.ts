import type * as t from '@babel/types'
import { rangeOf } from '../ast/range.js'
import type { Range } from '../location.js'

/** The range of an expression with the parentheses that stand directly around it. */
export function withParentheses(text: string, node: t.Node): Range {
  const range = rangeOf(node)
  const open = /\(\s*$/.exec(text.slice(0, range.start))
  const close = /^\s*\)/.exec(text.slice(range.end))
  if (!node.extra?.parenthesized || !open || !close) return range
  return { start: range.start - open[0].length, end: range.end + close[0].length }
}
