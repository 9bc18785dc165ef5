/** A place in a file as people and editors count it. Lines and columns start at 1; `file` is relative to the root, with `/`. */
export interface Location {
  file: string
  line: number
  column: number
  endLine?: number
  endColumn?: number
}

/** A stretch of a file's text, in UTF-16 offsets from 0; `end` is exclusive. */
export interface Range {
  start: number
  end: number
}

/** Where `range` of `text` is, counted in lines. `\r\n` is one line break. */
export function locate(file: string, text: string, range: Range): Location {
  const from = position(text, range.start)
  const to = position(text, range.end)
  return { file, line: from.line, column: from.column, endLine: to.line, endColumn: to.column }
}

function position(text: string, offset: number): { line: number; column: number } {
  let line = 1
  let lineStart = 0
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) {
    line++
    lineStart = at + 1
  }
  return { line, column: offset - lineStart + 1 }
}
