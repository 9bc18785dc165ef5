// Where actions go and what they are called: the repository's own way first, then ours.
import path from 'node:path'
import type { App, Project } from '../project/project.js'

export interface ActionHome {
  /** Relative to the root. */
  folder: string
  /** What follows the domain in a file's name: `.actions.ts`. */
  suffix: string
}

/** The folder for an app's action files, and how they are named there. */
export function findActionHome(project: Project, app: App, actionsDir: string | null): ActionHome {
  const extension = app.typescript ? '.ts' : '.js'
  const inApp = (dir: string) => path.posix.join(app.dir, dir)
  if (actionsDir !== null) return { folder: inApp(actionsDir), suffix: `.actions${extension}` }
  const existing = [...project.scripts]
    .filter(([file, text]) => isInside(file, app.dir) && /(^|\/)_?(server-)?actions\//.test(file) && isActionFile(text))
    .map(([file]) => file)
  const folder = fullest(existing.map((file) => path.posix.dirname(file)))
  if (folder === undefined) {
    return { folder: path.posix.join(app.appDir ?? inApp('app'), 'actions'), suffix: `.actions${extension}` }
  }
  const [suffix] = mostCommon(
    existing
      .filter((file) => path.posix.dirname(file) === folder)
      .map((file) => /([.-]actions?)?\.[jt]sx?$/.exec(file)?.[0] ?? extension),
  )
  return { folder, suffix: suffix ?? `.actions${extension}` }
}

/** The folder with the most files in and below it, of those that hold one themselves: the others are its topics. */
function fullest(folders: readonly string[]): string | undefined {
  const [most] = mostCommon(
    [...new Set(folders)].flatMap((folder) =>
      folders.filter((each) => each === folder || isInside(each, folder)).map(() => folder),
    ),
  )
  return most
}

function isInside(file: string, dir: string): boolean {
  return dir === '' || file.startsWith(`${dir}/`)
}

/** The directive comes first, after comments at most (https://react.dev/reference/rsc/use-server). */
export function isActionFile(text: string): boolean {
  return /^\uFEFF?(\s|\/\/[^\n]*\n|\/\*[\s\S]*?\*\/)*(['"])use server\2/.test(text)
}

function mostCommon(values: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([value]) => value)
}
