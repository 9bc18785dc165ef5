import type { FileChange } from '../../plan/migration-plan.js'
import { html, type Markup } from './markup.js'
import { type DiffRow, diffRows, type Line } from './side-by-side.js'

/** The change of a file, before beside after; one column where the file is created or deleted. */
export function diffTable(change: FileChange): Markup {
  const rows = diffRows(change)
  if (change.before === null || change.after === null) {
    return html`<table class="diff one">
      ${rows.map((row) =>
        row.kind === 'change'
          ? html`<tr>
              ${cells(row.left ?? row.right, row.left ? 'gone' : 'come')}
            </tr>`
          : null,
      )}
    </table>`
  }
  return html`<table class="diff">
    <thead class="unseen">
      <tr>
        <th scope="col" colspan="2">before</th>
        <th scope="col" colspan="2">after</th>
      </tr>
    </thead>
    ${rows.map(diffRow)}
  </table>`
}

function diffRow(row: DiffRow): Markup {
  if (row.kind === 'gap')
    return html`<tr class="gap">
      <td colspan="4">⋯</td>
    </tr>`
  const isSame = row.kind === 'same'
  return html`<tr>
    ${cells(row.left, isSame ? '' : 'gone')}${cells(row.right, isSame ? '' : 'come')}
  </tr>`
}

// The sign is text, so that it is there without colours and for a screen reader; it is not copied with the code.
function cells(line: Line | null, kind: 'gone' | 'come' | ''): Markup {
  if (!line)
    return html`<td class="n"></td>
      <td class="empty"></td>`
  const sign = kind === 'gone' ? '−' : kind === 'come' ? '+' : ' '
  return html`<td class="n">${line.number}</td>
    <td class="${kind}"><i>${sign}</i>${line.text}</td>`
}
