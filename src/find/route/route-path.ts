// Which URL a file answers, read off its place in the app as Next does.
import type { App } from '../../project/project.js'

export interface RoutePath {
  router: 'app' | 'pages'
  /** As Next writes it, without basePath: `/api/posts/[id]`. */
  path: string
  segments: readonly RouteSegment[]
}

/** A dynamic part of a path: `[id]`, or with `catchAll` `[...rest]` and `[[...rest]]`. */
export interface RouteSegment {
  name: string
  catchAll: boolean
}

/** The URL path that the route handlers in `file` answer; `null` for every file that is no route file of `app`. */
export function routePath(file: string, app: App): RoutePath | null {
  const inApp = below(file, app.appDir)
  if (inApp !== null) return appPath(inApp, app.pageExtensions)
  const inPages = below(file, app.pagesDir)
  return inPages?.startsWith('api/') ? pagesPath(inPages, app.pageExtensions) : null
}

function below(file: string, dir: string | null): string | null {
  if (dir === null) return null
  const prefix = dir === '' || dir.endsWith('/') ? dir : `${dir}/`
  return file.startsWith(prefix) ? file.slice(prefix.length) : null
}

function appPath(file: string, extensions: readonly string[]): RoutePath | null {
  const folders = file.split('/')
  if (withoutExtension(folders.pop()!, extensions) !== 'route') return null
  // `_private` folders and intercepting `(.)x` routes answer no URL of their own.
  if (folders.some((folder) => folder.startsWith('_') || /^\(\.+\)./.test(folder))) return null
  return describe('app', publicFolders(folders))
}

/** Groups `(shop)` and slots `@modal` are no part of the URL. */
function publicFolders(folders: readonly string[]): string[] {
  return folders.filter((folder) => !/^\(.*\)$/.test(folder) && !folder.startsWith('@'))
}

function pagesPath(file: string, extensions: readonly string[]): RoutePath | null {
  const parts = file.split('/')
  const name = withoutExtension(parts.pop()!, extensions)
  if (name === null) return null
  return describe('pages', name === 'index' ? parts : [...parts, name])
}

function withoutExtension(name: string, extensions: readonly string[]): string | null {
  const extension = extensions
    .filter((each) => name.endsWith(`.${each}`))
    .reduce((longest, each) => (each.length > longest.length ? each : longest), '')
  return extension === '' ? null : name.slice(0, -extension.length - 1)
}

function describe(router: 'app' | 'pages', folders: readonly string[]): RoutePath {
  return describePath(router, `/${folders.join('/')}`)
}

/** Segments of a path: `/api/posts/[id]` -> api, posts, [id]. */
export function pathSegments(path: string): string[] {
  return path.split('/').filter(Boolean)
}

/** The path of the page in `file`, as Next writes it; `null` for every file that is no page of the App Router. */
export function pagePath(file: string, app: App): string | null {
  const folders = below(file, app.appDir)?.split('/') ?? []
  if (folders.length === 0 || withoutExtension(folders.pop()!, app.pageExtensions) !== 'page') return null
  return `/${shownAt(publicFolders(folders)).join('/')}`
}

/** Intercepting folders show their page at another page's URL: `feed/(..)photo` is `/photo`. */
function shownAt(folders: readonly string[]): string[] {
  return folders.reduce<string[]>((above, folder) => {
    const [, marks, name] = /^((?:\(\.{1,3}\))+)(.+)$/.exec(folder) ?? []
    if (marks === undefined || name === undefined) return [...above, folder]
    const up = marks.split('(..)').length - 1
    return marks.includes('(...)') ? [name] : [...above.slice(0, above.length - up), name]
  }, [])
}

/** What a path as Next writes it says about its dynamic parts. */
export function describePath(router: 'app' | 'pages', path: string): RoutePath {
  const segments = path.split('/').flatMap((folder) => {
    const match = /^\[{1,2}(\.\.\.)?(.+?)\]{1,2}$/.exec(folder)
    return match ? [{ name: match[2]!, catchAll: match[1] !== undefined }] : []
  })
  return { router, path, segments }
}
