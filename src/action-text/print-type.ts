// Lays type texts out as Prettier would: on one line where there is room, else one member per line.
import type { TextStyle } from '../ast/text-style.js'

/**
 * `type` so that no line is longer than `width`, where that is possible.
 * @param column blanks in front of the line that it begins on.
 * @param used what already stands on that line, and what will follow the type.
 */
export function printType(type: string, column: string, used: number, style: TextStyle, width: number): string {
  if (type.includes('\n') || column.length + used + type.length <= width) return type
  const members = objectMembers(type)
  if (!members || members.length === 0) return type
  const inner = column + style.indent
  const lines = members.map((member) => {
    const [, key, value] = /^([\w$]+\??: |(?:'[^']*'|"[^"]*")\??: )([^]*)$/.exec(member) ?? []
    const printed = key && value ? key + printType(value, inner, key.length + style.end.length, style, width) : member
    return inner + printed + style.end
  })
  return `{${style.eol}${lines.join(style.eol)}${style.eol}${column}}`
}

/** The members of an object type `{ a: A; b: B }`; `null` for every other type. */
export function objectMembers(type: string): string[] | null {
  const text = type.trim()
  if (!text.startsWith('{')) return null
  const parts = splitTop(text.slice(1, -1), /[;,\n]/)
  return closes(text) ? parts.map((part) => part.trim()).filter((part) => part !== '') : null
}

/** Is the bracket that `text` begins with closed at its end and not before? */
function closes(text: string): boolean {
  let depth = 0
  for (const [index, char] of [...text].entries()) {
    depth += depthChange(char)
    if (depth === 0) return index === text.length - 1
  }
  return false
}

/** Splits at separators outside of brackets and quotes. */
export function splitTop(text: string, separator: RegExp): string[] {
  const parts = ['']
  let depth = 0
  let quote = ''
  for (const char of text) {
    if (quote) quote = char === quote ? '' : quote
    else if (/['"`]/.test(char)) quote = char
    else depth += depthChange(char)
    if (depth === 0 && !quote && separator.test(char)) parts.push('')
    else parts[parts.length - 1] += char
  }
  return parts
}

function depthChange(char: string): number {
  return /[{([<]/.test(char) ? 1 : /[})\]>]/.test(char) ? -1 : 0
}

/** The type of member `key` of an object type's text; `null` where it has none. */
export function memberOf(type: string, key: string): string | null {
  for (const member of objectMembers(type) ?? []) {
    const match = /^(?:readonly )?(?:'([^']*)'|([\w$]+))(\?)?:\s*([^]*)$/.exec(member)
    if (match && (match[1] ?? match[2]) === key) return match[3] ? null : match[4]!
  }
  return null
}
