// Imports that code needs which takes the place of other code of a handler.
import type * as t from '@babel/types'
import { importsOf } from '../../ast/imports.js'
import type { Parsed } from '../../ast/parse.js'
import { textStyle } from '../../ast/text-style.js'
import { type NodePath, programScope } from '../../ast/traverse.js'
import type { Move } from './derived-text.js'

export interface Wanted {
  source: string
  name: string
  typeOnly?: boolean
}

/** Imports of `wanted` for the end of the module; `null` where one of the names means something else there or in `fn`. */
export function importing(parsed: Parsed, fn: NodePath<t.Function>, wanted: readonly Wanted[]): Move[] | null {
  const known = importsOf(parsed.ast)
  const missing = wanted.filter(
    ({ source, name }) =>
      !known.some((each) => each.source === source && each.imported === name && each.local === name),
  )
  const taken = (name: string) => programScope(parsed.ast).hasBinding(name) || usesAsOwn(fn, name)
  if (missing.some(({ name }) => taken(name)) || wanted.some(({ name }) => usesAsOwn(fn, name))) return null
  const { quote, end, eol } = textStyle(parsed)
  const place = parsed.text.length
  return missing.map(({ source, name, typeOnly }) => ({
    start: place,
    end: place,
    pieces: [`${eol}import ${typeOnly ? 'type ' : ''}{ ${name} } from ${quote}${source}${quote}${end}`],
  }))
}

/** Does `fn`, or something inside of it, declare `name`? */
export function usesAsOwn(fn: NodePath<t.Function>, name: string): boolean {
  let found = false
  fn.traverse({ Scope: ({ scope }) => void (found ||= name in scope.bindings) })
  return found || name in fn.scope.bindings
}
