// A change of a file as rows of two columns: what goes beside what comes.
import { structuredPatch } from 'diff'
import type { FileChange } from '../../plan/migration-plan.js'

export interface Line {
  number: number
  text: string
}

/** same: on both sides. change: what there is on either side differs. gap: lines that are not shown. */
export type DiffRow =
  | { kind: 'same'; left: Line; right: Line }
  | { kind: 'change'; left: Line | null; right: Line | null }
  | { kind: 'gap' }

/** The changed lines, with three around them. */
export function diffRows({ before, after }: Pick<FileChange, 'before' | 'after'>): DiffRow[] {
  const { hunks } = structuredPatch('', '', before ?? '', after ?? '', undefined, undefined, { context: 3 })
  return hunks.flatMap(({ oldStart, newStart, lines }, index) => [
    ...(index > 0 || Math.min(oldStart, newStart) > 1 ? [{ kind: 'gap' } as const] : []),
    ...rowsOf(lines, oldStart, newStart),
  ])
}

function rowsOf(lines: readonly string[], oldStart: number, newStart: number): DiffRow[] {
  const rows: DiffRow[] = []
  let [left, right] = [oldStart, newStart]
  let gone: Line[] = []
  let come: Line[] = []
  // A removed line and an added one of the same stretch stand side by side.
  const flush = () => {
    for (let i = 0; i < Math.max(gone.length, come.length); i++) {
      rows.push({ kind: 'change', left: gone[i] ?? null, right: come[i] ?? null })
    }
    gone = []
    come = []
  }
  for (const line of lines) {
    const text = line.slice(1).replace(/\r$/, '')
    if (line.startsWith('-')) gone.push({ number: left++, text })
    else if (line.startsWith('+')) come.push({ number: right++, text })
    else if (line.startsWith(' ')) {
      flush()
      rows.push({ kind: 'same', left: { number: left++, text }, right: { number: right++, text } })
    }
  }
  flush()
  return rows
}
