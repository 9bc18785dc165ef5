// Where a new import declaration goes, and how a whole one leaves.
import type { ImportDeclaration, VariableDeclaration } from '@babel/types'
import { importDeclarations } from './ast/imports.js'
import type { Parsed } from './ast/parse.js'
import { rangeOf } from './ast/range.js'
import { compareNames, isSorted } from './ast/sorted.js'
import { statementEnd, statementStart } from './ast/statement-range.js'
import { textStyle } from './ast/text-style.js'
import type { Edit } from './edit.js'
import { type NewImport, writeImport } from './write-import.js'

/** Packages, then the project's aliases, then relative files: the order that most files keep. */
export function importRank(source: string): number {
  if (source.startsWith('.')) return 2
  return /^(@\/|~|#|src\/)/.test(source) ? 1 : 0
}

/** Removes a declaration with its line; comments stay, and no double blank line is left. */
export function removeDeclaration(parsed: Parsed, declaration: ImportDeclaration | VariableDeclaration): Edit {
  const { text } = parsed
  const { eol } = textStyle(parsed)
  const range = rangeOf(declaration)
  const alone = statementStart(parsed, declaration) <= text.lastIndexOf('\n', range.start - 1) + 1
  const end = statementEnd(parsed, declaration)
  const inner = (parsed.ast.comments ?? []).filter((each) => each.start! >= range.start && each.end! <= range.end)
  if (inner.length > 0) return { ...range, text: inner.map((each) => text.slice(each.start!, each.end!)).join(eol) }
  if (!alone || !/^\s*$/.test(text.slice(range.end, end))) return { ...range, text: '' }
  const isFirst = /^\s*$/.test(text.slice(0, range.start))
  const blankAbove = /(^|\n)[ \t]*\r?\n$/.test(text.slice(0, range.start))
  const blankBelow = /^[ \t]*\r?\n/.exec(text.slice(end))
  return { start: range.start, end: end + (blankBelow && (isFirst || blankAbove) ? blankBelow[0].length : 0), text: '' }
}

/** Inserts a declaration for `names` among those that are not `leaving`: after its own kind, sorted where they are. */
export function insertImport(parsed: Parsed, names: readonly NewImport[], leaving: readonly ImportDeclaration[]): Edit {
  const { eol } = textStyle(parsed)
  const line = writeImport(parsed, names)
  const declarations = importDeclarations(parsed.ast).filter((each) => !leaving.includes(each))
  if (importDeclarations(parsed.ast).length === 0) return insertFirst(parsed, line + eol)
  const source = names[0]!.source
  const block = declarations.filter((each) => importRank(each.source.value) === importRank(source))
  const next =
    isSorted(block.map(sourceOf)) && block.length > 1
      ? block.find((each) => compareNames(sourceOf(each), source) > 0)
      : undefined
  if (next && next !== block[0]) return insertAfter(parsed, block[block.indexOf(next) - 1]!, line)
  if (next) return insertBefore(parsed, next, line + eol)
  const previous = block.at(-1) ?? declarations.findLast((each) => importRank(each.source.value) < importRank(source))
  if (previous) return insertAfter(parsed, previous, line)
  return insertBefore(parsed, importDeclarations(parsed.ast)[0]!, line + eol)
}

function insertAfter(parsed: Parsed, declaration: ImportDeclaration, line: string): Edit {
  const { eol } = textStyle(parsed)
  const at = statementEnd(parsed, declaration)
  const ownLine = parsed.text[at - 1] === '\n'
  return { start: at, end: at, text: ownLine ? line + eol : eol + line + eol }
}

/** Above the statement, but below a comment that heads the file. Comments that speak to the next line keep that line. */
function insertBefore(parsed: Parsed, declaration: ImportDeclaration, text: string): Edit {
  const above = parsed.text.slice(statementStart(parsed, declaration), declaration.start!)
  const bound = /eslint-disable-next-line|@ts-ignore|@ts-expect-error|prettier-ignore/.test(above)
  const at = bound ? statementStart(parsed, declaration) : declaration.start!
  return { start: at, end: at, text }
}

/** The file's first import: below directives and the comments that head the file, a blank line on each side. */
function insertFirst(parsed: Parsed, line: string): Edit {
  const { eol } = textStyle(parsed)
  const { directives, body } = parsed.ast.program
  const directive = directives.at(-1)
  if (directive) {
    const at = statementEnd(parsed, directive)
    const lead = parsed.text[at - 1] === '\n' ? eol : eol + eol
    const spaced = /^[ \t]*\r?\n/.test(parsed.text.slice(at))
    return { start: at, end: at, text: lead + line + (spaced || at === parsed.text.length ? '' : eol) }
  }
  const first = body[0]
  if (!first) return { start: parsed.text.length, end: parsed.text.length, text: line }
  const start = statementStart(parsed, first)
  const heads = /^(?:#!|\s*\/[/*].*(?:@ts-|eslint-|@license|copyright|\/\*!))/i.test(parsed.text.slice(0, first.start!))
  const at = heads ? first.start! : start
  return { start: at, end: at, text: line + eol }
}

function sourceOf(declaration: ImportDeclaration): string {
  return declaration.source.value
}
