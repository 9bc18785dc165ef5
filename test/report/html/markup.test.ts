import { describe, expect, test } from 'vitest'
import { html, prose } from '../../../src/report/html/markup.js'
import { diffRows } from '../../../src/report/html/side-by-side.js'

describe('markup', () => {
  test('escapes what is no markup itself', () => {
    const hostile = `</script><!-- "'&\0`
    expect(html`<p title="${hostile}">${[hostile, html`<b>${1}</b>`, null]}</p>`.markup).toBe(
      '<p title="&lt;/script&gt;&lt;!-- &quot;&#39;&amp;\uFFFD">&lt;/script&gt;&lt;!-- &quot;&#39;&amp;\uFFFD<b>1</b></p>',
    )
  })

  test('prose has code between backticks', () => {
    expect(html`${prose('`<a>` and ` <b>')}`.markup).toBe('<code>&lt;a&gt;</code> and ` &lt;b&gt;')
  })
})

describe('rows of a diff', () => {
  const text = (lines: readonly (string | number)[]) => lines.map((line) => `${line}\n`).join('')
  const sides = (before: string | null, after: string | null) =>
    diffRows({ before, after }).map((row) =>
      row.kind === 'gap'
        ? '…'
        : `${row.left?.number ?? ''} ${row.left?.text ?? ''}|${row.right?.number ?? ''} ${row.right?.text ?? ''}`,
    )

  test('put what goes beside what comes, with three lines around', () => {
    const lines = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
    expect(sides(text(lines), text([1, 2, 3, 4, 'x', 'y', 7, 8, 9, 10].toSpliced(6, 0, 'z')))).toEqual([
      '…',
      '2 2|2 2',
      '3 3|3 3',
      '4 4|4 4',
      '5 5|5 x',
      '6 6|6 y',
      ' |7 z',
      '7 7|8 7',
      '8 8|9 8',
      '9 9|10 9',
    ])
  })

  test('are one-sided for a file that comes or goes', () => {
    expect(sides(null, 'a\r\nb')).toEqual([' |1 a', ' |2 b'])
    expect(sides('a\n', null)).toEqual(['1 a| '])
  })
})
