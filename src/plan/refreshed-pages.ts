// Which router has a page that a handler refreshes: `revalidatePath` does nothing for a page below `pages/`.
import { pagePath, pathSegments } from '../find/route/route-path.js'
import type { App, Project } from '../project/project.js'

/** Whether each of `pages` (`/posts/*`) is one of the App Router. */
export function areAppPages(pages: readonly string[], app: App, project: Project): boolean {
  const paths = [...project.scripts.keys()].flatMap((file) => pagePath(file, app) ?? [])
  return pages.every((page) => paths.some((path) => isPage(pathSegments(path), pathSegments(page))))
}

/** A written segment means itself alone: `pages/posts/new` goes before `app/posts/[id]`. What a catch-all takes is left out of account. */
function isPage(path: readonly string[], page: readonly string[]): boolean {
  return (
    path.length === page.length &&
    path.every((segment, i) => (page[i] === '*' ? /^\[\w+\]$/.test(segment) : segment === page[i]))
  )
}
