// `createPost(id, { title })`: the call that takes the place of a fetch.
import { printWidth } from '../ast/line-width.js'
import { lineIndent } from '../ast/text-style.js'
import type { Edit } from '../edit/edit.js'
import { reindent } from '../edit/edit-lines.js'
import type { CallSite } from '../find/call/call-site.js'
import type { Range } from '../location.js'
import type { CallArgument } from '../plan/migration-plan.js'

type Payload = Extract<CallArgument, { kind: 'payload' }>

/** How the text of an argument is known to be a string already; everything else from a URL is made one, as the URL did. */
export type IsString = (range: Range) => boolean

/**
 * The arguments as source text.
 * @param payload what to pass as the body, where that is not the expression at the call.
 */
export function argumentsText(
  source: string,
  at: number,
  args: readonly CallArgument[],
  isString: IsString,
  quote: string,
  payload?: string,
): string {
  return args.map((arg) => argumentText(source, at, arg, isString, quote, payload)).join(', ')
}

function argumentText(
  source: string,
  at: number,
  arg: CallArgument,
  isString: IsString,
  quote: string,
  payload?: string,
): string {
  switch (arg.kind) {
    case 'text':
      return `${quote}${arg.text.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`)}${quote}`
    case 'value': {
      const text = source.slice(arg.range.start, arg.range.end)
      if (isString(arg.range)) return text
      if (arg.absent === undefined) return `String(${text})`
      const asText = /^[\w$]+(\??\.[\w$]+)*$/.test(text) ? text : `(${text})`
      return `${asText}?.toString()${arg.absent === 'null' ? ' ?? null' : ''}`
    }
    case 'list':
      return `[${arg.items.map((item) => argumentText(source, at, item, isString, quote)).join(', ')}]`
    case 'payload':
      return payload ?? payloadText(source, at, arg)
    case 'absent':
      return arg.as
  }
}

/** The expression at `range`, indented as if it began on the line of `at`. */
export function moved(source: string, range: Range, at: number): string {
  return reindent(source.slice(range.start, range.end), lineIndent(source, range.start), lineIndent(source, at))
}

/** The body, with what a client put into it. */
export function payloadText(source: string, at: number, { range, sets }: Payload): string {
  const text = moved(source, range, at)
  if (!sets) return text
  const fields = sets.fields.map(({ key, range: { start, end } }) => {
    const value = source.slice(start, end)
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
