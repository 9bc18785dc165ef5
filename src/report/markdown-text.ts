// Text of any origin as GitHub's Markdown, so that it cannot become markup, a mention or another cell.
// The dialect: https://github.github.com/gfm/

/** A code span. Line breaks in it are spaces, as everywhere in a table. */
export function code(text: string): string {
  const flat = flatten(text)
  if (flat === '') return ''
  const longest = Math.max(0, ...[...flat.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const space = /^`|`$/.test(flat) ? ' ' : ''
  return `${fence}${space}${flat}${space}${fence}`
}

/** A sentence of ours: what stands between backticks is code, and everything else is nothing but text. */
export function prose(text: string): string {
  const parts = flatten(text).split('`')
  // A backtick without a second one is itself.
  const unpaired = parts.length % 2 === 0 ? parts.pop()! : null
  const written = parts.map((part, index) => (index % 2 === 1 ? code(part) : plain(part))).join('')
  return unpaired === null ? written : `${written}\\\`${plain(unpaired)}`
}

/** One row of a table. A `|` ends a cell also inside of a code span, unless it is escaped. */
export function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}

/** Text inside of an HTML tag, where there are no code spans. */
export function inTag(text: string): string {
  return flatten(text).replace(/[&<>"'`*_[\]\\~|@#]/g, (character) => `&#${character.charCodeAt(0)};`)
}

function plain(text: string): string {
  return (
    text
      .replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;' })[character] ?? '&gt;')
      .replace(/[\\*_[\]~]/g, '\\$&')
      // `@name` would tell somebody, and `#1` an issue; a comment between the two is not seen.
      .replace(/([@#])(?=\w)/g, '$1<!-- -->')
  )
}

function flatten(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
