// Code of the handler's file that moves to another place of it, as pieces of the file's text.
import type { Parsed } from '../../ast/parse.js'
import type { Range } from '../../location.js'
import type { Place } from './place.js'

export type Pieces = (string | Range)[]

/** The stretch of text with its lines indented by `to` instead of `from`. */
export function reindented({ text, ast }: Parsed, content: Range, from: string, to: string): Pieces {
  const templates = ast.program.body.length > 0 ? templateRanges(ast) : []
  const pieces: Pieces = []
  let at = content.start
  for (let line = text.indexOf('\n', at) + 1; line > 0 && line < content.end; line = text.indexOf('\n', line) + 1) {
    const literal = templates.some((range) => range.start < line && line <= range.end)
    if (literal || !text.startsWith(from, line) || from === to) continue
    pieces.push({ start: at, end: line }, to)
    at = line + from.length
  }
  return [...pieces, { start: at, end: content.end }]
}

function templateRanges(ast: Parsed['ast']): Range[] {
  return (ast.tokens ?? []).flatMap((token) => {
    const { type, start, end } = token as { type: { label?: string } | string; start: number; end: number }
    return (typeof type === 'string' ? type : type.label) === 'template' ? [{ start, end }] : []
  })
}

/** Writes other texts at `places`, which lie inside the pieces. */
export function replaced(pieces: readonly (string | Range)[], places: readonly Place[]): Pieces {
  return pieces.flatMap((piece): Pieces => {
    if (typeof piece === 'string') return [piece]
    const parts: Pieces = []
    let at = piece.start
    for (const { place, text } of [...places].sort((a, b) => a.place.start - b.place.start)) {
      if (place.start < at || place.end > piece.end) continue
      parts.push({ start: at, end: place.start }, text)
      at = place.end
    }
    return [...parts, { start: at, end: piece.end }]
  })
}
