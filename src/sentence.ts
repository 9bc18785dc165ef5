/** `a, b and c`; after `most` items the rest is counted: `a, b and 7 more`. */
export function enumerate(items: readonly string[], most = 5): string {
  const shown = items.length > most + 1 ? [...items.slice(0, most), `${items.length - most} more`] : [...items]
  const last = shown.pop() ?? ''
  return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`
}

/** `1 file`, `2 files`; `1 reply`, `2 replies` with the plural given. */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`
}

/** The root in a sentence, as the user gave it. */
export function folderName(shown: string): string {
  return shown === '.' ? 'this folder' : shown
}
