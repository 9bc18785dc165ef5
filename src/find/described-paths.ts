// The paths of an OpenAPI or Swagger document, JSON or YAML. Read by lines, not by a parser: what is asked for stands on
// three levels of indentation, and a document that is laid out in another way says nothing.
import type { Range } from '../location.js'
import { type HttpMethod, mutationMethods } from './route/route-file.js'

export interface DescribedPath {
  /** With the base path of the document: `/api/posts/{id}`. */
  path: string
  methods: readonly HttpMethod[]
  range: Range
}

const methods: readonly string[] = [...mutationMethods, 'GET', 'HEAD']

/** Empty for every other document. */
export function describedPaths(file: string, text: string): DescribedPath[] {
  if (!/\.(json|ya?ml)$/.test(file) || !/^\s*["']?(openapi|swagger)["']?\s*:\s*["']?[\d.]/m.test(text)) return []
  const base = basePath(text)
  const lines = linesOf(text)
  const top = lines.findIndex(({ key }) => key === 'paths')
  if (top === -1) return []
  const found: (DescribedPath & { indent: number })[] = []
  for (const { indent, key, range } of lines.slice(top + 1)) {
    if (indent <= lines[top]!.indent) break
    const last = found.at(-1)
    if (key.startsWith('/') && (!last || indent <= last.indent)) {
      found.push({ path: join(base, key), methods: [], range, indent })
    } else if (last && methods.includes(key.toUpperCase()) && isChild(lines, range, last)) {
      last.methods = [...last.methods, key.toUpperCase() as HttpMethod]
    }
  }
  return found.map(({ path, methods: own, range }) => ({ path, methods: own, range }))
}

interface Line {
  indent: number
  key: string
  range: Range
}

/** Every line that begins with a key. */
function linesOf(text: string): Line[] {
  return [...text.matchAll(/^([ \t]*)(["']?)([\w/{}.:$~%-]+)\2[ \t]*:(?=[\s{]|$)/gm)].map(
    ({ index, 1: indent, 2: quote, 3: key }) => {
      const start = index + indent!.length + quote!.length
      return { indent: indent!.length, key: key!, range: { start, end: start + key!.length } }
    },
  )
}

/** Nothing less indented stands between a method and its path, and no other key holds it. */
function isChild(lines: readonly Line[], range: Range, path: { indent: number; range: Range }): boolean {
  const first = lines.find((line) => line.range.start > path.range.start)
  const own = lines.find((line) => line.range.start === range.start)
  return first !== undefined && own !== undefined && own.indent === first.indent && own.indent > path.indent
}

/** `basePath` of Swagger, or the path of the first server of OpenAPI. */
function basePath(text: string): string {
  const [, base] = /^\s*["']?basePath["']?\s*:\s*["']?(\/[\w/-]*)/m.exec(text) ?? []
  const [, url] = /["']?servers["']?\s*:\s*\[?\s*(?:-\s*|\{\s*)["']?url["']?\s*:\s*["']?([^\s"',}]+)/.exec(text) ?? []
  return (base ?? url?.replace(/^[a-z]+:\/\/[^/]+/i, '') ?? '').replace(/\/+$/, '')
}

function join(base: string, path: string): string {
  return path.startsWith(`${base}/`) && base !== '' ? path : base + path
}
