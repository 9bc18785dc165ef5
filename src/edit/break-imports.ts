import { importDeclarations } from '../ast/imports.js'
import { columns } from '../ast/line-width.js'
import type { Parsed } from '../ast/parse.js'
import { rangeOf } from '../ast/range.js'
import type { TextStyle } from '../ast/text-style.js'
import type { Edit } from './edit.js'

/** An import of several names on one line: head, names, tail. A name alone stays on its line, as formatters have it. */
const oneLine = /^(import [^{\n]*)\{([^}\n]*,[^}\n]*)\}([^\n]*)$/

/**
 * Puts the names of imports that are too long on lines of their own, but for those that `before` had.
 * @param width where lines are broken; imports of `before` may say that theirs are broken later.
 */
export function breakImports({ ast, text }: Parsed, before: string, style: TextStyle, width: number): Edit[] {
  const own = before.split(/\r?\n/).filter((line) => oneLine.test(line))
  const limit = Math.max(width, ...own.map(columns))
  return importDeclarations(ast).flatMap((declaration) => {
    const range = rangeOf(declaration)
    const line = text.slice(range.start, range.end)
    const [, head, names, tail] = oneLine.exec(line) ?? []
    if (line.length <= limit || before.includes(line) || names === undefined) return []
    const lines = names.split(',').map((name) => `${style.indent}${name.trim()},`)
    return [{ ...range, text: `${head}{${style.eol}${lines.join(style.eol)}${style.eol}}${tail}` }]
  })
}
