// Text made of pieces of another text. Every offset of the derived text leads back to where it came from, so that a
// finder can work on a route handler with its method dispatch resolved and still report places in the user's file.
import { invariant } from '../../errors.js'
import type { Range } from '../../location.js'

/** Replace `[start, end)` by these pieces: literal text, or stretches of the source. No piece = deletion. */
export interface Move extends Range {
  pieces: readonly (string | Range)[]
}

export interface DerivedText {
  text: string
  /** Where `range` of the derived text stands in the source. Literal text counts as the place it was put. */
  toSource(range: Range): Range
}

/** Applies moves that were all made against `source`; they must not overlap. */
export function deriveText(source: string, moves: readonly Move[]): DerivedText {
  const segments: { at: number; from: number; length: number; literal: boolean }[] = []
  let text = ''
  const copy = ({ start, end }: Range) => {
    if (end > start) segments.push({ at: text.length, from: start, length: end - start, literal: false })
    text += source.slice(start, end)
  }
  let at = 0
  for (const move of [...moves].sort((a, b) => a.start - b.start || a.end - b.end)) {
    invariant(move.start >= at, `moves overlap at offset ${move.start}`)
    copy({ start: at, end: move.start })
    for (const piece of move.pieces) {
      if (typeof piece !== 'string') copy(piece)
      else {
        segments.push({ at: text.length, from: move.start, length: piece.length, literal: true })
        text += piece
      }
    }
    at = move.end
  }
  copy({ start: at, end: source.length })
  const place = (offset: number): number => {
    const segment = segments.findLast((each) => each.at <= offset && each.length > 0)
    if (!segment) return offset
    return segment.from + (segment.literal ? 0 : Math.min(offset - segment.at, segment.length))
  }
  return {
    text,
    toSource: ({ start, end }) => {
      const first = place(start)
      // The last character decides, not the one behind it: what follows may come from elsewhere.
      return { start: first, end: Math.max(first, end > start ? place(end - 1) + 1 : first) }
    },
  }
}
