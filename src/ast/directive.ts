import type { BlockStatement, File, Program } from '@babel/types'

/** Whether a file, or the body of one function, begins with the directive `value`. Backticks are no directive: Next ignores them too. */
export function hasDirective(node: File | Program | BlockStatement, value: 'use server' | 'use client'): boolean {
  const block = node.type === 'File' ? node.program : node
  return block.directives.some((directive) => directive.value.value === value)
}
