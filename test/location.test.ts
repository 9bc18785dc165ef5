import { describe, expect, it } from 'vitest'
import { locate } from '../src/location.js'

describe('locate', () => {
  it.each<[title: string, text: string, part: string, place: [number, number, number, number]]>([
    ['the beginning', 'abc', 'a', [1, 1, 1, 2]],
    ['a later line', 'a\nbc\nd', 'c', [2, 2, 2, 3]],
    ['the first column after a line break', 'a\nb', 'b', [2, 1, 2, 2]],
    ['CRLF as one line break', 'a\r\nb\r\ncd', 'd', [3, 2, 3, 3]],
    ['a tab as one column', '\tab', 'b', [1, 3, 1, 4]],
    ['several lines', 'a(\n  b\n)', '(\n  b\n)', [1, 2, 3, 2]],
    ['UTF-16 units, as editors count them', '😀a', 'a', [1, 3, 1, 4]],
  ])('finds %s', (_title, text, part, [line, column, endLine, endColumn]) => {
    const start = text.indexOf(part)
    const place = locate('app/file.ts', text, { start, end: start + part.length })
    expect(place).toEqual({ file: 'app/file.ts', line, column, endLine, endColumn })
  })

  it('puts an empty range at the end of the text', () => {
    const place = locate('f.ts', 'a\n', { start: 2, end: 2 })
    expect(place).toEqual({ file: 'f.ts', line: 2, column: 1, endLine: 2, endColumn: 1 })
  })

  it('agrees with splitting the text into lines, at every offset', () => {
    const text = 'const a = 1\r\n\r\n\tif (a) {\n\t}\n'
    for (let offset = 0; offset <= text.length; offset++) {
      const lines = text.slice(0, offset).split('\n')
      const { line, column } = locate('f.ts', text, { start: offset, end: offset })
      expect([line, column]).toEqual([lines.length, lines.at(-1)!.length + 1])
    }
  })
})
