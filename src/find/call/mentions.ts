// Mentions of API URLs in files that are no scripts: documentation, requests saved for tools, shell scripts, other languages.
import { locate, type Location } from '../../location.js'

export interface Mention {
  /** `/api/posts/1` as it is written, without a query. */
  url: string
  /** docs: somebody may read it. call: somebody may run it. */
  kind: 'docs' | 'call'
  at: Location
}

/** What runs, or is sent as it stands. Everything else is read by people. */
const runnable =
  /\.(https?|rest|bru|sh|bash|zsh|ps1|py|rb|go|rs|php|java|kts?|swift|dart|cs|lua|vue|svelte|astro)$|postman|insomnia|(^|\/)\.github\/workflows\//i
/** Pages and mails that are no scripts: a link asks with GET, a form calls. */
const markup = /\.(html?|mjml|ejs|hbs|liquid|njk|svg)$/i
const inForm = /\baction\s*=\s*(["']?)[^"'<>]*$/i
/** What stands in a text and is computed: `\(id)` of Swift, `#{id}` of Ruby. */
const inText = String.raw`\\\([^()\n]*\)|#\{[^{}\n]*\}`
const host = String.raw`https?:\/\/[^\s/'"\x60<>()]+|\$\w+|(?<![\w.-]|\/\w)`
/** `/` behind which the text ends and something is put: `'/api/posts/' + id`. */
const openEnd = String.raw`\/(?=['"\x60]\s*[+.]\s*[$\w])`
/** Of these only the app's own scheduler counts; other data rarely holds URLs that anyone requests. */
const urls = new RegExp(`(?:${host})(\\/api\\/(?:[\\w/[\\]{}:.%$-]|${inText})*(?:[\\w\\]}]|${inText}|${openEnd}))`, 'g')
const computed = new RegExp(String.raw`${inText}|(?<=\/)$`, 'g')

/** A report or a baseline of ours, kept in the repository: it names every endpoint, and calls none. */
const ownFile = /^.{0,20}\s*.{0,20}Written by routes-to-actions\b/

/** Every `/api/…` in the text of a document. */
export function findMentions(file: string, text: string): Mention[] {
  if (!text.includes('/api/') || ownFile.test(text)) return []
  const kind = runnable.test(file) ? 'call' : 'docs'
  return [...text.matchAll(urls)].map((match) => ({
    url: match[1]!.replace(computed, '{}'),
    kind: markup.test(file) && inForm.test(text.slice(Math.max(0, match.index - 200), match.index)) ? 'call' : kind,
    at: locate(file, text, {
      start: match.index + match[0].length - match[1]!.length,
      end: match.index + match[0].length,
    }),
  }))
}
