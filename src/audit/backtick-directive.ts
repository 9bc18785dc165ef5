// A directive that is none: in backticks, in parentheses or behind other code, `use server` is a text that nobody reads.
import type * as t from '@babel/types'
import type { Parsed } from '../ast/parse.js'
import { rangeOf } from '../ast/range.js'
import { traverse } from '../ast/traverse.js'
import { diagnose, type Diagnostic } from '../diagnostics.js'
import { locate } from '../location.js'

/** Whether a text may have one: in backticks or parentheses, in a function, or at the margin behind other code. */
export function mayBeMisplaced(text: string): boolean {
  if (!/use (server|client)/.test(text)) return false
  return /[`(]['"]?use (server|client)['"]?[`)]|^[ \t]+['"]use (server|client)['"]/m.test(text) || behindCode.test(text)
}

const behindCode = /^(import|export|const|let|var|function|class)\b[^]*^['"]use (server|client)['"]/m

/** Every statement that is nothing but the text of a directive of React. */
export function backtickDirective(parsed: Parsed): Diagnostic[] {
  const found: Diagnostic[] = []
  traverse(parsed.ast, {
    ExpressionStatement({ node }) {
      const text = textOf(node.expression)
      if (text === 'use server' || text === 'use client')
        found.push(diagnose('action/backtick-directive', locate(parsed.file, parsed.text, rangeOf(node)), text))
    },
  })
  return found
}

function textOf(node: t.Expression): string | null {
  if (node.type === 'StringLiteral') return node.value
  return node.type === 'TemplateLiteral' && node.expressions.length === 0 ? (node.quasis[0]?.value.raw ?? null) : null
}
