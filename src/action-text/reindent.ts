import getParser from 'jscodeshift/src/getParser.js'

/** Gives every line of `text` that begins with `from` the indentation `to` instead. Template literals keep their blanks. */
export function reindent(text: string, from: string, to: string): string {
  if (from === to) return text
  const literal = templateLines(text)
  return text
    .split('\n')
    .map((line, index) => {
      if (index === 0 || literal.has(index) || line.trim() === '') return line
      return line.startsWith(from) ? to + line.slice(from.length) : line
    })
    .join('\n')
}

/** Numbers of the lines that begin inside a template literal. */
function templateLines(text: string): Set<number> {
  const lines = new Set<number>()
  if (!text.includes('`')) return lines
  const { tokens = [] } = getParser('tsx').parse(`async function f() ${text}`) as { tokens?: Token[] }
  for (const { type, loc } of tokens) {
    const label = typeof type === 'string' ? type : type.label
    if (label !== 'template') continue
    for (let line = loc.start.line + 1; line <= loc.end.line; line++) lines.add(line - 1)
  }
  return lines
}

interface Token {
  type: { label?: string } | string
  loc: { start: { line: number }; end: { line: number } }
}
