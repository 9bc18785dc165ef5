// `createPost(id, { title })`: the call that takes the place of a fetch.
import { printWidth } from '../ast/line-width.js'
import type { Parsed } from '../ast/parse.js'
import { lineIndent, type TextStyle } from '../ast/text-style.js'
import { type Edit, slice } from '../edit/edit.js'
import { reindent } from '../edit/edit-lines.js'
import type { CallSite } from '../find/call/call-site.js'
import type { Range } from '../location.js'
import type { CallArgument } from '../plan/migration-plan.js'

type Payload = Extract<CallArgument, { kind: 'payload' }>

/** The file that the call stands in. */
export interface CallerFile {
  parsed: Parsed
  style: TextStyle
  /** What is read of a result inside of another call, which is written anew with it. */
  reads: readonly Edit[]
}

/** How the text of an argument is known to be a string already; everything else from a URL is made one, as the URL did. */
export type IsString = (range: Range) => boolean

/**
 * The arguments as source text.
 * @param payload what to pass as the body, where that is not the expression at the call.
 */
export function argumentsText(
  file: CallerFile,
  at: number,
  args: readonly CallArgument[],
  isString: IsString,
  payload?: string,
): string {
  return args.map((arg) => argumentText(file, at, arg, isString, payload)).join(', ')
}

function argumentText(file: CallerFile, at: number, arg: CallArgument, isString: IsString, payload?: string): string {
  const { quote } = file.style
  switch (arg.kind) {
    case 'text':
      return `${quote}${arg.text.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`)}${quote}`
    case 'value': {
      const text = textOf(file, arg.range)
      if (isString(arg.range)) return text
      if (arg.absent === undefined) return `String(${text})`
      const asText = /^[\w$]+(\??\.[\w$]+)*$/.test(text) ? text : `(${text})`
      return `${asText}?.toString()${arg.absent === 'null' ? ' ?? null' : ''}`
    }
    case 'list':
      return `[${arg.items.map((item) => argumentText(file, at, item, isString)).join(', ')}]`
    case 'payload':
      return payload ?? payloadText(file, at, arg)
    case 'absent':
      return arg.as
  }
}

/** The expression at `range`, indented as if it began on the line of `at`. */
export function moved(file: CallerFile, range: Range, at: number): string {
  const { text } = file.parsed
  return reindent(textOf(file, range), lineIndent(text, range.start), lineIndent(text, at))
}

function textOf({ parsed, reads }: CallerFile, range: Range): string {
  return slice(parsed.text, range, reads)
}

/** The body, with what a client put into it. */
export function payloadText(file: CallerFile, at: number, { range, sets }: Payload): string {
  const text = moved(file, range, at)
  if (!sets) return text
  const fields = sets.fields.map(({ key, range: own }) => {
    const value = textOf(file, own)
    return value === key ? key : `${key}: ${value}`
  })
  if (sets.into === 'itself') return `Object.assign(${text}, { ${fields.join(', ')} })`
  if (sets.into === 'copy') return `{ ...${[text, ...fields].join(', ')} }`
  const [, held, gap] = /^([^]*?),?(\s*)\}$/.exec(text)!
  const between = gap!.includes('\n') ? `,${/\r?\n\s*/.exec(held!)?.[0] ?? ' '}` : ', '
  const comma = gap!.includes('\n') && /,\s*\}$/.test(text) ? ',' : ''
  return `${[held, ...fields].join(between)}${comma}${gap}}`
}

/** Writes `written` in the place of the call, behind the `=>` above it where only the call was too long for that line. */
export function callEdit(text: string, { range, rejection }: CallSite, written: string): Edit {
  const [gap = ''] = /(?<==>)[ \t]*\r?\n[ \t]*$/.exec(text.slice(0, range.start)) ?? []
  const arrow = range.start - gap.length
  const line = text.slice(text.lastIndexOf('\n', arrow - 1) + 1, arrow)
  const fits = !written.includes('\n') && line.length + written.length + 2 <= printWidth(text)
  // What a rejection needs is written around the call, on lines of its own.
  return gap !== '' && rejection === null && fits
    ? { start: arrow, end: range.end, text: ` ${written}` }
    : { ...range, text: written }
}
