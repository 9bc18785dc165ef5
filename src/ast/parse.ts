// One way to get from text to a syntax tree. The offsets in the tree are those of the text, also with tabs and CRLF:
// recast.parse hands its parser a tab-expanded copy, so we call jscodeshift's parser ourselves.
import type { File } from '@babel/types'
import getParser from 'jscodeshift/src/getParser.js'

/** A file with its syntax tree. Lives inside one stage; facts made from it are plain data. */
export interface Parsed {
  /** Relative to the root, with `/`. */
  file: string
  text: string
  ast: File
}

/**
 * Parses TypeScript, JavaScript and JSX.
 * @throws SyntaxError with `loc {line, column}` where the text is not one of them.
 */
export function parse(file: string, text: string): Parsed {
  // `<T>expr` casts are legal in .ts and .mts only, JSX everywhere else.
  const parser = getParser(/\.m?ts$/.test(file) ? 'ts' : 'tsx')
  return { file, text, ast: parser.parse(text) as File }
}
