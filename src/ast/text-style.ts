import type { Parsed } from './parse.js'

/** How a file is written, so that new text fits in. */
export interface TextStyle {
  eol: '\n' | '\r\n'
  quote: "'" | '"'
  /** `;` or nothing. */
  end: ';' | ''
  /** One level of indentation. */
  indent: string
  /** `{ a }` or `{a}`: what stands inside braces. */
  pad: ' ' | ''
}

/** Reads the habits of a file from its imports first, then from the rest of its text. */
export function textStyle({ text, ast }: Parsed): TextStyle {
  const sources = ast.program.body.flatMap((node) => (node.type === 'ImportDeclaration' ? [node] : []))
  const quotes = sources.length > 0 ? sources.map((node) => text[node.source.start!]).join('') : text
  const statements =
    sources.length > 0 ? sources : ast.program.body.filter((node) => !/Function|Class|Interface|Export/.test(node.type))
  const semicolons = statements.filter((node) => text[node.end! - 1] === ';').length
  return {
    eol: text.includes('\r\n') ? '\r\n' : '\n',
    quote: count(quotes, '"') > count(quotes, "'") ? '"' : "'",
    end:
      statements.length > 0 ? (semicolons * 2 >= statements.length ? ';' : '') : /;[ \t]*\r?$/m.test(text) ? ';' : '',
    indent: indentation(text),
    pad: sources.some((node) => /\{\w/.test(text.slice(node.start!, node.end!))) ? '' : ' ',
  }
}

function indentation(text: string): string {
  // ` *` continues a block comment and says nothing about code.
  const widths = [...text.matchAll(/^([ \t]+)(?![ \t*\r\n])/gm)].map((match) => match[1]!)
  if (widths.length === 0) return '  '
  if (widths.filter((width) => width.startsWith('\t')).length * 2 > widths.length) return '\t'
  return ' '.repeat(
    Math.max(2, Math.min(...widths.filter((width) => !width.includes('\t')).map((width) => width.length))),
  )
}

/** The blanks at the beginning of the line that `offset` is in. */
export function lineIndent(text: string, offset: number): string {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1
  return /^[ \t]*/.exec(text.slice(lineStart, offset))![0]
}

function count(text: string, part: string): number {
  return text.split(part).length - 1
}
