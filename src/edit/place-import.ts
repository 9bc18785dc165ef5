// Where a new import declaration goes, and how a whole one leaves.
import type { ImportDeclaration, VariableDeclaration } from '@babel/types'
import { importDeclarations } from '../ast/imports.js'
import type { Parsed } from '../ast/parse.js'
import { isWithin, rangeOf } from '../ast/range.js'
import { compareNames, isSorted } from '../ast/sorted.js'
import { statementEnd, statementStart } from '../ast/statement-range.js'
import { textStyle } from '../ast/text-style.js'
import type { Edit } from './edit.js'
import { type NewImport, writeImport } from './write-import.js'

/** Packages, then the project's aliases, then relative files: the order that most files keep. */
export function importRank(source: string): number {
  if (source.startsWith('.')) return 2
  return /^(@\/|~|#|src\/)/.test(source) ? 1 : 0
}

/**
 * Removes declarations with their lines. Comments stay, and no double blank line is left.
 * @param leaving all that leave in this edit, in source order: a block that goes as a whole leaves one blank line
 */
export function removeDeclarations(
  parsed: Parsed,
  leaving: readonly (ImportDeclaration | VariableDeclaration)[],
): Edit[] {
  const edits: Edit[] = []
  let vacated = -1
  for (const declaration of leaving) {
    const { text } = parsed
    const range = rangeOf(declaration)
    const lineStart = text.lastIndexOf('\n', range.start - 1) + 1
    const end = statementEnd(parsed, declaration)
    const comments = (parsed.ast.comments ?? []).filter((each) => isWithin(each, range))
    if (comments.length > 0) {
      edits.push({
        ...range,
        text: comments.map((each) => text.slice(each.start!, each.end!)).join(textStyle(parsed).eol),
      })
    } else if (lineStart !== range.start || !/^\s*$/.test(text.slice(range.end, end))) {
      edits.push({ ...range, text: '' })
    } else {
      const above = text.slice(0, range.start)
      const isOpen = /^\s*$/.test(above) || /(^|\n)[ \t]*\r?\n$/.test(above) || vacated === range.start
      const blank = /^[ \t]*\r?\n/.exec(text.slice(end))
      edits.push({ start: range.start, end: end + (blank && isOpen ? blank[0].length : 0), text: '' })
      // What follows at once stands below the same blank line as this did.
      if (isOpen) vacated = end
    }
  }
  return edits
}

/** Inserts a declaration for `names` among those that are not `leaving`: after its own kind, sorted where they are. */
export function insertImport(parsed: Parsed, names: readonly NewImport[], leaving: readonly ImportDeclaration[]): Edit {
  const { eol } = textStyle(parsed)
  const line = writeImport(parsed, names)
  const declarations = importDeclarations(parsed.ast).filter((each) => !leaving.includes(each))
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

/** The first imports of a file: below directives and the comments that head the file, a blank line on each side. */
export function insertFirstImports(parsed: Parsed, groups: readonly (readonly NewImport[])[]): Edit {
  const { eol } = textStyle(parsed)
  const { text } = parsed
  const lines = groups.map((names) => writeImport(parsed, names) + eol).join('')
  const { directives, body } = parsed.ast.program
  const directive = directives.at(-1)
  const [first] = body
  if (directive) {
    const at = statementEnd(parsed, directive)
    const lead = text[at - 1] === '\n' ? eol : eol + eol
    const spaced = /^[ \t]*(\r?\n|$)/.test(text.slice(at))
    return { start: at, end: at, text: lead + lines + (spaced ? '' : eol) }
  }
  if (!first) {
    const lead = text === '' || text.endsWith('\n') ? '' : eol
    return { start: text.length, end: text.length, text: lead + lines }
  }
  const start = statementStart(parsed, first)
  const heads = /^(?:#!|\s*\/[/*].*(?:@ts-|eslint-|@license|copyright|\/\*!))/i.test(text.slice(0, first.start!))
  const at = heads ? first.start! : start
  return { start: at, end: at, text: lines + eol }
}

function sourceOf(declaration: ImportDeclaration): string {
  return declaration.source.value
}
