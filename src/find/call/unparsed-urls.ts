// URLs in a file that does not parse: its calls cannot be read, only looked for.
import { pathSegments } from '../route/route-path.js'

/** A literal that is the whole URL of a request; one that goes on behind its quotes may name anything below it. */
const wholeUrl = /(?<=\b(?:fetch|axios(?:\.\w+)?)\(\s*)(['"`])[^'"`\n]*?(\/api\/[^'"`\n]*)\1(?=\s*[,)])/g

/** Whether a text that does not parse may request the route of `path`. */
export function mayRequest(text: string, path: string): boolean {
  const urls: string[] = []
  const rest = text.replace(wholeUrl, (_literal, _quote, url: string) => {
    urls.push(url)
    return ''
  })
  return rest.includes(staticPrefix(path)) || urls.some((url) => fits(url, path))
}

/** `/api/posts` of `/api/posts/[id]/like`: what a URL of the route always contains. */
function staticPrefix(path: string): string {
  const parts = pathSegments(path)
  const dynamic = parts.findIndex((part) => part.startsWith('['))
  return `/${(dynamic === -1 ? parts : parts.slice(0, dynamic)).join('/')}`
}

function fits(url: string, path: string): boolean {
  const hole = '\0'
  const given = pathSegments(url.replace(/\$\{[^}]*\}/g, hole).replace(/[?#].*$/, ''))
  const parts = pathSegments(path)
  const catchAll = parts.findIndex((part) => /^\[\[?\.\.\./.test(part))
  const fixed = catchAll === -1 ? parts : parts.slice(0, catchAll)
  const isLongEnough =
    catchAll === -1
      ? given.length === parts.length
      : given.length >= catchAll + (parts[catchAll]!.startsWith('[[') ? 0 : 1)
  return isLongEnough && fixed.every((part, i) => part.startsWith('[') || part === given[i] || given[i]!.includes(hole))
}
