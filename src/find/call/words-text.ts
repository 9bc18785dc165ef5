// The words of an error as the source of one expression, with the places in it that read of the answer.
import type * as t from '@babel/types'
import { isWithin, moved } from '../../ast/range.js'
import type { Range } from '../../location.js'
import { reason } from '../../status-text.js'
import type { FieldUse, ResponseUse, ThrownMessage } from './call-site.js'

/** The fields of the body that are asked in turn, and what is said where none of them says anything. */
export interface Words {
  fields: readonly string[]
  operator: '||' | '??' | null
  last: t.StringLiteral | t.TemplateLiteral | null
}

/** What is said where reading the JSON failed; `null` where that is the same as a body that says nothing. */
export type WithoutJson = t.StringLiteral | t.TemplateLiteral | 'statusText' | null

export interface WordsText extends Pick<ThrownMessage, 'text' | 'reads'> {
  /** What is thrown in their place, at `range`, where the answer has no JSON; `null` where that makes no difference. */
  withoutJson: { range: Range; text: string } | null
}

type Read = ThrownMessage['reads'][number]

/**
 * What the fields are read of is put there where it is thrown.
 * @returns `null` where what is said without JSON reads of the answer too
 */
export function wordsText(
  { fields, operator, last }: Words,
  failed: WithoutJson,
  uses: readonly ResponseUse[],
  source: string,
): WordsText | null {
  const between = ` ${operator ?? '||'} `
  const lastText = last && sourceOf(last, source)
  const text = [...fields.map((field) => placeholder(field)), ...(lastText === null ? [] : [lastText])].join(between)
  const isSame = failed === null || (failed !== 'statusText' && sourceOf(failed, source) === lastText)
  if (!isSame && failed !== 'statusText' && failed.type !== 'StringLiteral') return null
  const range = { start: text.length - (lastText?.length ?? 0), end: text.length }
  const inLast = last ? readsWithin(last, uses).map((read) => movedRead(read, range.start)) : []
  const reads = [...readsOf(fields, between.length, lastText !== null), ...inLast]
  if (isSame) return { text, reads, withoutJson: null }
  const said = failed === 'statusText' ? quoted(reason(500), last, source) : sourceOf(failed, source)
  return { text, reads, withoutJson: { range, text: lastText === null ? between + said : said } }
}

function placeholder(field: string): string {
  return `_.${field}`
}

function readsOf(fields: readonly string[], gap: number, goesOn: boolean): Read[] {
  let at = 0
  return fields.map((field, i) => {
    const start = at
    const end = start + placeholder(field).length
    at = end + gap
    const isLast = i === fields.length - 1 && !goesOn
    return { range: { start, end }, field, operand: isLast ? null : { start, end: at } }
  })
}

/** What of a failure is read in `place`, counted from its beginning. */
export function readsWithin(place: t.Node | Range, uses: readonly ResponseUse[]): Read[] {
  const start = place.start!
  return uses
    .filter((use): use is FieldUse | Extract<ResponseUse, { kind: 'status' }> => /^(field|status)$/.test(use.kind))
    .filter(({ range }) => isWithin(range, place))
    .map((use) => ({
      range: moved(use.range, -start),
      field: use.kind === 'field' ? use.field : null,
      operand: use.kind === 'field' && use.operand ? moved(use.operand, -start) : null,
    }))
}

export function movedRead({ range, field, operand }: Read, by: number): Read {
  return { range: moved(range, by), field, operand: operand && moved(operand, by) }
}

function sourceOf({ start, end }: t.Node, source: string): string {
  return source.slice(start!, end!)
}

/** In the quotes that are used beside it. */
function quoted(text: string, beside: t.Node | null, source: string): string {
  const quote = beside?.type === 'StringLiteral' ? source[beside.start!]! : "'"
  return quote + text + quote
}
