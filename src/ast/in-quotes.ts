/** A type's text with its literals in the quotes of the file that it goes to, but for those that hold such a quote. */
export function inQuotes(type: string, quote: "'" | '"'): string {
  // An apostrophe of a comment would begin a text that is none.
  if (/\/[/*]/.test(type)) return type
  return type.replaceAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g, (literal, single?: string, double?: string) => {
    const inner = single ?? double ?? ''
    return /['"\\]/.test(inner) ? literal : quote + inner + quote
  })
}
