/** Reads JSON with comments and trailing commas, as TypeScript does. `null` where it is neither. */
export function parseJsonc(text: string): unknown {
  const string = /("(?:\\.|[^"\\])*")/.source
  const bare = text
    .replace(/^\uFEFF/, '')
    .replace(new RegExp(`${string}|//.*|/\\*[^]*?\\*/`, 'g'), '$1')
    .replace(new RegExp(`${string}|,(?=\\s*[}\\]])`, 'g'), '$1')
  try {
    return JSON.parse(bare)
  } catch {
    return null
  }
}
