/** How wide a file lets its lines get: between 80 and 120 columns, by its longest line of code. */
export function lineWidth(text: string): number {
  const lines = text.split(/\r?\n/).filter((line) => !/^\s*(\*|\/\/|\/\*)|https?:\/\//.test(line))
  return Math.min(120, Math.max(80, ...lines.map(columns)))
}

/** How many columns a text takes, where formatters count a tab as two. */
export function columns(text: string): number {
  return text.replaceAll('\t', '  ').length
}
