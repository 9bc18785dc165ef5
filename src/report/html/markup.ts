// HTML that cannot be broken by what stands in it: a template escapes every value that is no markup itself.

/** Made by {@link html} only. */
export interface Markup {
  readonly markup: string
}

type Value = string | number | Markup | null | readonly Value[]

/** Text and attribute values (always between `"`) are escaped, lists joined, `null` is nothing. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return { markup: String.raw({ raw: strings }, ...values.map(print)) }
}

/** Text that is markup already: our own styles and scripts. */
export function trusted(markup: string): Markup {
  return { markup }
}

/** A sentence of ours: what stands between backticks is code. */
export function prose(text: string): Markup[] {
  const parts = text.split('`')
  return parts.map((part, index) => {
    if (index % 2 === 0) return html`${part}`
    // The last one of an odd number of backticks is itself.
    return index === parts.length - 1 ? html`\`${part}` : html`<code>${part}</code>`
  })
}

function print(value: Value): string {
  if (value === null) return ''
  if (typeof value === 'string') return escape(value)
  if (typeof value === 'number') return String(value)
  return 'markup' in value ? value.markup : value.map(print).join('')
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escape(text: string): string {
  // U+0000 is an error of the document wherever it stands.
  return text.replace(/[&<>"']/g, (character) => entities[character]!).replaceAll('\0', '\uFFFD')
}
