import { importDeclarations } from '../ast/imports.js'
import type { Parsed } from '../ast/parse.js'
import { rangeOf } from '../ast/range.js'
import type { TextStyle } from '../ast/text-style.js'
import type { Edit } from '../edit/edit.js'

/**
 * Puts the names of imports that are longer than `width` on lines of their own, but for those that `before` had. A name
 * that stands alone stays on its line, as Prettier leaves it.
 */
export function breakImports({ ast, text }: Parsed, before: string, style: TextStyle, width: number): Edit[] {
  return importDeclarations(ast).flatMap((declaration) => {
    const range = rangeOf(declaration)
    const line = text.slice(range.start, range.end)
    const [, head, names, tail] = /^([^{\n]*)\{([^}\n]*)\}([^\n]*)$/.exec(line) ?? []
    if (line.length <= width || before.includes(line) || !names?.includes(',')) return []
    const lines = names.split(',').map((name) => `${style.indent}${name.trim()},`)
    return [{ ...range, text: `${head}{${style.eol}${lines.join(style.eol)}${style.eol}}${tail}` }]
  })
}
