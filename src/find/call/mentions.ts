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
/** Of these only the app's own scheduler counts; other data rarely holds URLs that anyone requests. */
const urls =
  /(?:https?:\/\/[^\s/'"`<>()]+|\$\w+|(?<![\w.-]|\/\w))(\/api\/(?:[\w/[\]{}:.%$-]|\\\([^()\n]*\)|#\{[^{}\n]*\})*(?:[\w\]}]|\\\([^()\n]*\)|#\{[^{}\n]*\}|\/(?=['"`]\s*[+.]\s*[$\w])))/g
/** What other languages put into a text, `\(id)` of Swift and `#{id}` of Ruby, and what they put behind it, `'/api/posts/' + id`. */
const interpolated = /\\\([^()\n]*\)|#\{[^{}\n]*\}|(?<=\/)$/g

/** A report or a baseline of ours, kept in the repository: it names every endpoint, and calls none. */
const ownFile = /^.{0,20}\s*.{0,20}Written by routes-to-actions\b/

/** Every `/api/…` in the text of a document. */
export function findMentions(file: string, text: string): Mention[] {
  if (!text.includes('/api/') || ownFile.test(text)) return []
  const kind = runnable.test(file) ? 'call' : 'docs'
  return [...text.matchAll(urls)].map((match) => ({
    url: match[1]!.replace(interpolated, '{}'),
    kind: markup.test(file) && inForm.test(text.slice(Math.max(0, match.index - 200), match.index)) ? 'call' : kind,
    at: locate(file, text, {
      start: match.index + match[0].length - match[1]!.length,
      end: match.index + match[0].length,
    }),
  }))
}
