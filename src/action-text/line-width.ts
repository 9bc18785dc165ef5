/** The line length that a file keeps to: 80, 100 or 120. Long strings and comments say nothing about it. */
export function lineWidth(text: string): number {
  const lengths = text
    .split(/\r?\n/)
    .filter((line) => !/^\s*(\/\/|\*|\/\*|import )/.test(line) && !/["'`][^"'`]{50,}["'`]/.test(line))
    .map((line) => line.length)
  const longest = Math.max(0, ...lengths)
  return longest <= 80 ? 80 : longest <= 100 ? 100 : 120
}
