// The exact change, in the format of `git diff`, so that `git apply` accepts it.
import { structuredPatch } from 'diff'
import type { Colors } from 'picocolors/types.js'
import type { FileChange } from '../plan/migration-plan.js'

/**
 * @param prefix from the folder where the diff is to be applied to the root, with a `/` at the end; `''` where they are the same
 * @returns `''` where there are no changes
 */
export function formatDiff(changes: readonly FileChange[], prefix = ''): string {
  return [...changes]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map((change) => formatChange({ ...change, path: prefix + change.path }))
    .join('')
}

function formatChange({ path, before, after }: FileChange): string {
  const [a, b] = [quote(`a/${path}`), quote(`b/${path}`)]
  const lines = [`diff --git ${a} ${b}`]
  if (before === null) lines.push('new file mode 100644')
  if (after === null) lines.push('deleted file mode 100644')
  const hunks = formatHunks(before ?? '', after ?? '')
  if (hunks.length > 0) {
    // git ends a name with a tab where the name has a space, so that readers can tell it from a date.
    const tab = path.includes(' ') ? '\t' : ''
    lines.push(
      before === null ? '--- /dev/null' : `--- ${a}${tab}`,
      after === null ? '+++ /dev/null' : `+++ ${b}${tab}`,
    )
  }
  return [...lines, ...hunks].join('\n') + '\n'
}

function formatHunks(before: string, after: string): string[] {
  const { hunks } = structuredPatch('', '', before, after, undefined, undefined, { context: 3 })
  return hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines }) => [
    `@@ -${span(oldStart, oldLines)} +${span(newStart, newLines)} @@`,
    ...lines,
  ])
}

function span(start: number, length: number): string {
  // An empty range is named by the line before it.
  if (length === 0) return `${start - 1},0`
  return length === 1 ? `${start}` : `${start},${length}`
}

const escapes: Record<number, string> = {
  7: '\\a',
  8: '\\b',
  9: '\\t',
  10: '\\n',
  11: '\\v',
  12: '\\f',
  13: '\\r',
  34: '\\"',
  92: '\\\\',
}

/** Quotes a path as git does by default (`core.quotePath`): bytes outside of printable ASCII in octal. */
function quote(path: string): string {
  const escaped = Array.from(Buffer.from(path), (byte) => {
    if (escapes[byte] !== undefined) return escapes[byte]
    return byte < 32 || byte > 126 ? `\\${byte.toString(8).padStart(3, '0')}` : String.fromCharCode(byte)
  }).join('')
  return escaped === path ? path : `"${escaped}"`
}

/** The same diff for a terminal. */
export function colourDiff(diff: string, colours: Colors): string {
  if (!colours.isColorSupported) return diff
  const paint = (line: string) => {
    if (/^(diff |new file|deleted file|--- |\+\+\+ )/.test(line)) return colours.bold(line)
    if (line.startsWith('@@')) return colours.cyan(line)
    if (line.startsWith('+')) return colours.green(line)
    return line.startsWith('-') ? colours.red(line) : line
  }
  return diff.split('\n').map(paint).join('\n')
}
