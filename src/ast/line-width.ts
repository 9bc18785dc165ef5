/** How wide a file lets its lines get: between 80 and 120 columns, by its longest line of code. */
export function lineWidth(text: string): number {
  const lines = text.split(/\r?\n/).filter((line) => !/^\s*(\*|\/\/|\/\*)|https?:\/\//.test(line))
  return Math.min(120, Math.max(80, ...lines.map(columns)))
}

/** How many columns a text takes, where formatters count a tab as two. */
export function columns(text: string): number {
  return text.replaceAll('\t', '  ').length
}

/** The width that a file's formatter is probably set to: 80, 100 or 120. Long strings and imports say nothing about it. */
export function printWidth(text: string): number {
  const lines = text.split(/\r?\n/).filter((line) => !/^\s*(\*|\/\/|\/\*|import )|["'`][^"'`]{50,}["'`]/.test(line))
  const longest = Math.max(0, ...lines.map(columns))
  return longest <= 80 ? 80 : longest <= 100 ? 100 : 120
}
