// What a person would call an entry file: the page's path, as it stands in the address bar.
import type { Entry } from '../../project/project.js'

/** A place from which calls are made. `path` in segments, the more general one first. */
export interface Page {
  label: string
  path: readonly string[]
}

const others: Record<Exclude<Entry['kind'], 'app' | 'pages'>, string> = {
  api: 'other endpoints',
  proxy: 'the proxy',
  test: 'tests',
  other: 'scripts and other files',
}

/** Where nothing that runs imports the file of a call. */
export const unreached: Page = { label: 'nothing that runs', path: ['nothing that runs'] }

/** @param severalApps pages are told apart by their app's folder */
export function pageOf({ file, kind, app }: Entry, severalApps: boolean): Page {
  if (kind !== 'app' && kind !== 'pages') return { label: others[kind], path: [others[kind]] }
  const inApp = app ? file.slice(app.length + 1) : file
  const segments = inApp
    .replace(/^src\//, '')
    .replace(/\.\w+$/, '')
    .split('/')
    .slice(1)
  const name = segments.pop() ?? ''
  // Groups and slots are no part of the address.
  const folders = segments.filter((segment) => !/^(\(\w[^)]*\)|@.*)$/.test(segment))
  const isPage = kind === 'app' ? name === 'page' : !name.startsWith('_')
  const path = kind === 'pages' && isPage && name !== 'index' ? [...folders, name] : folders
  const segmentsOf = [...(severalApps && app ? [app] : []), ...path]
  if (isPage) return { label: `/${segmentsOf.join('/')}`, path: segmentsOf }
  return { label: `/${segmentsOf.join('/')} (${name})`, path: [...segmentsOf, `(${name})`] }
}
