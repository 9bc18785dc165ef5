import { describe, expect, it } from 'vitest'
import { applyEdits, type Edit, editsWithin, slice } from '../src/edit/edit.js'
import { InvariantError } from '../src/errors.js'

const insert = (at: number, text: string): Edit => ({ start: at, end: at, text })

describe('applyEdits', () => {
  it.each<[title: string, source: string, edits: Edit[], result: string]>([
    ['nothing', 'abc', [], 'abc'],
    ['a replacement', 'abcd', [{ start: 1, end: 3, text: 'X' }], 'aXd'],
    ['a deletion', 'abcd', [{ start: 0, end: 2, text: '' }], 'cd'],
    ['an insertion at either end', 'bc', [insert(0, 'a'), insert(2, 'd')], 'abcd'],
    [
      'edits in any order',
      'abc',
      [
        { start: 2, end: 3, text: 'C' },
        { start: 0, end: 1, text: 'A' },
      ],
      'AbC',
    ],
    ['insertions at one place, in the order given', 'ac', [insert(1, '1'), insert(1, '2')], 'a12c'],
    [
      'an insertion before a replacement that begins there',
      'abc',
      [{ start: 1, end: 2, text: 'B' }, insert(1, '+')],
      'a+Bc',
    ],
    [
      'an insertion behind a replacement that ends there',
      'abc',
      [insert(2, '+'), { start: 1, end: 2, text: 'B' }],
      'aB+c',
    ],
    [
      'replacements that touch',
      'abcd',
      [
        { start: 0, end: 2, text: 'X' },
        { start: 2, end: 4, text: 'Y' },
      ],
      'XY',
    ],
    ['line ends and surrogate pairs', 'a\r\n😀b', [{ start: 5, end: 6, text: 'c' }], 'a\r\n😀c'],
  ])('%s', (_title, source, edits, result) => {
    expect(applyEdits(source, edits)).toBe(result)
  })

  it.each<[title: string, edits: Edit[]]>([
    [
      'that overlap',
      [
        { start: 0, end: 2, text: '' },
        { start: 1, end: 3, text: '' },
      ],
    ],
    [
      'of the same text',
      [
        { start: 0, end: 2, text: 'x' },
        { start: 0, end: 2, text: 'x' },
      ],
    ],
    ['inside one another', [{ start: 0, end: 4, text: '' }, insert(2, 'x')]],
    ['that end before they begin', [{ start: 3, end: 1, text: '' }]],
  ])('throws for edits %s', (_title, edits) => {
    expect(() => applyEdits('abcd', edits)).toThrow(InvariantError)
  })

  it('keeps every byte outside of the edits', () => {
    // Every pair of disjoint ranges of a short text, each replaced by a mark.
    const source = 'a\tb\r\nc"d'
    for (let a = 0; a <= source.length; a++)
      for (let b = a; b <= source.length; b++)
        for (let c = b; c <= source.length; c++)
          for (let d = c; d <= source.length; d++) {
            if (a === b && b === c && c < d) continue // an insertion beside a replacement: see above
            const result = applyEdits(source, [
              { start: c, end: d, text: '<2>' },
              { start: a, end: b, text: '<1>' },
            ])
            const marks = a === c && b === d ? '<2><1>' : null
            const expected = `${source.slice(0, a)}${marks ?? `<1>${source.slice(b, c)}<2>`}${source.slice(d)}`
            expect(result).toBe(expected)
          }
  })
})

describe('editsWithin and slice', () => {
  const source = 'one two three'
  const edits: Edit[] = [
    { start: 0, end: 3, text: '1' },
    { start: 4, end: 7, text: '2' },
    { start: 8, end: 13, text: '3' },
  ]

  it('keeps and rebases the edits inside a range', () => {
    expect(editsWithin(edits, { start: 4, end: 13 })).toEqual([
      { start: 0, end: 3, text: '2' },
      { start: 4, end: 9, text: '3' },
    ])
  })

  it('leaves out edits that reach beyond the range', () => {
    expect(editsWithin(edits, { start: 5, end: 13 })).toEqual([{ start: 3, end: 8, text: '3' }])
  })

  it('gives the text of a range after the edits', () => {
    expect(slice(source, { start: 4, end: 13 }, edits)).toBe('2 3')
    expect(slice(source, { start: 4, end: 7 })).toBe('two')
  })
})
