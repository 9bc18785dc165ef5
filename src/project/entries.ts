// Where code starts running. In: a file and its app. Out: what kind of entry Next (or a test runner) makes of it.
import path from 'node:path'
import type { App, Entry } from './project.js'

const uiFiles = [
  ...['page', 'layout', 'template', 'loading', 'error', 'global-error', 'not-found', 'global-not-found', 'default'],
  ...['forbidden', 'unauthorized'],
]
/** Metadata files that may be code; images may be numbered (`icon2.tsx`). */
const metadataFile = /^(sitemap|robots|manifest|(icon|apple-icon|opengraph-image|twitter-image)\d?)$/
const testFile = /\.(test|spec|e2e|cy|stories)\.[mc]?[jt]sx?$/
const testFolder = /(^|\/)(__tests__|__mocks__|e2e|cypress|playwright|tests?|\.storybook)\//
const setupFile = /^(instrumentation|instrumentation-client|mdx-components|next\.config)$/

/**
 * What Next makes of a file in an app folder, by its name alone.
 * @see https://nextjs.org/docs/app/getting-started/project-structure#routing-files
 */
export function specialFile(file: string, extensions: readonly string[]): 'ui' | 'route' | null {
  const name = stem(file, extensions)
  if (name === 'route') return 'route'
  return name !== null && (uiFiles.includes(name) || metadataFile.test(name)) ? 'ui' : null
}

/** The kind of entry that `file` is by its name and place; `null` when only an import makes it run. */
export function entryKind(file: string, app: App | null): Entry['kind'] | null {
  if (file.endsWith('.d.ts')) return null
  if (testFile.test(file)) return 'test'
  if (app === null) return null
  if (file === app.proxy) return 'proxy'
  return routeKind(file, app) ?? (isSetup(file, app) ? 'other' : null)
}

/** The kind of a file that nobody imports and Next does not know. */
export function orphanKind(file: string): Entry['kind'] {
  return testFolder.test(file) ? 'test' : 'other'
}

function routeKind(file: string, app: App): Entry['kind'] | null {
  if (app.pagesDir !== null && file.startsWith(`${app.pagesDir}/`) && stem(file, app.pageExtensions) !== null) {
    return /^api(\/|\.)/.test(file.slice(app.pagesDir.length + 1)) ? 'api' : 'pages'
  }
  if (app.appDir === null || !file.startsWith(`${app.appDir}/`)) return null
  // A folder with a leading underscore is private: nothing in it is routed.
  if (/(^|\/)_/.test(path.posix.dirname(file.slice(app.appDir.length + 1)))) return null
  const special = specialFile(file, app.pageExtensions)
  return special === 'route' ? 'api' : special === 'ui' ? 'app' : null
}

function isSetup(file: string, app: App): boolean {
  const dir = path.posix.dirname(file).replace(/^\.$/, '')
  const name = path.posix.basename(file).replace(/\.[mc]?[jt]sx?$/, '')
  return (dir === app.dir || dir === [app.dir, 'src'].filter(Boolean).join('/')) && setupFile.test(name)
}

/** The file's name without its page extension; `null` where it has none of them. */
function stem(file: string, extensions: readonly string[]): string | null {
  const extension = extensions.find((candidate) => file.endsWith(`.${candidate}`))
  return extension === undefined ? null : path.posix.basename(file).slice(0, -extension.length - 1)
}
