// What the user asked for. Flags and the config file spell the same settings; here they become one checked value.
import { UsageError } from './errors.js'

/** How far a rewrite goes beyond the call itself. */
export type Preference = 'idiomatic' | 'preserve' | 'progressive'
export const preferences: readonly Preference[] = ['idiomatic', 'preserve', 'progressive']

/** How an action says that it failed: as this tool does, or as most actions of the app do already. */
export type StateShapeChoice = 'success' | 'detected'
export const stateShapes: readonly StateShapeChoice[] = ['success', 'detected']

export type Format = 'text' | 'json' | 'github' | 'sarif' | 'markdown'
export const formats: readonly Format[] = ['text', 'json', 'github', 'sarif', 'markdown']

/** What the user asked for, from flags and routes-to-actions.config.json. Data, never code. */
export interface Settings {
  /** Unit ids (`POST /api/posts`); empty = all. */
  only: readonly string[]
  /** Transform names; empty = all. */
  transforms: readonly string[]
  prefer: Preference
  /** What `throw-to-state` returns where the action has no way of its own yet. */
  stateShape: StateShapeChoice
  /** Plan as if the app were on this major of Next (and the React that goes with it). */
  assumeNext: number | null
  /** Globs relative to the root, in addition to .gitignore. */
  ignorePatterns: readonly string[]
  /** Where action files go, relative to the app's folder; `null` = the repository's own folder, else `app/actions`. */
  actionsDir: string | null
  keepRoutes: boolean
  /** `i/n`, i from 1. */
  shard: { index: number; count: number } | null
}

export const defaults: Settings = {
  only: [],
  transforms: [],
  prefer: 'idiomatic',
  stateShape: 'success',
  assumeNext: null,
  ignorePatterns: [],
  actionsDir: null,
  keepRoutes: false,
  shard: null,
}

/** The long flags in camelCase: what the command line gives, and the keys of the config file. Absent = not said. */
export interface Flags {
  only?: readonly string[]
  transform?: readonly string[]
  prefer?: Preference
  stateShape?: StateShapeChoice
  assumeNext?: number
  ignorePattern?: readonly string[]
  actionsDir?: string
  keepRoutes?: boolean
  shard?: string
  format?: Format
  output?: string
  /** `check`: the file with the findings that are accepted. */
  baseline?: string
  force?: boolean
  strict?: boolean
  verbose?: boolean
  noColor?: boolean
}

/**
 * The settings that the stages work by.
 * @throws UsageError where a value cannot be meant: `--shard 4/3`, an actions folder outside of the app.
 */
export function settingsFrom(flags: Flags): Settings {
  return {
    only: flags.only ?? defaults.only,
    transforms: flags.transform ?? defaults.transforms,
    prefer: flags.prefer ?? defaults.prefer,
    stateShape: flags.stateShape ?? defaults.stateShape,
    assumeNext: flags.assumeNext ?? defaults.assumeNext,
    ignorePatterns: flags.ignorePattern ?? defaults.ignorePatterns,
    actionsDir: flags.actionsDir === undefined ? defaults.actionsDir : actionsFolder(flags.actionsDir),
    keepRoutes: flags.keepRoutes ?? defaults.keepRoutes,
    shard: flags.shard === undefined ? defaults.shard : parseShard(flags.shard),
  }
}

/**
 * Reads `i/n`.
 * @throws UsageError unless 1 <= i <= n.
 */
export function parseShard(text: string): { index: number; count: number } {
  const match = /^(\d+)\/(\d+)$/.exec(text)
  const [index, count] = [Number(match?.[1]), Number(match?.[2])]
  if (!(index >= 1 && index <= count)) {
    throw new UsageError(`The shard ${JSON.stringify(text)} is not of the form i/n with i from 1 to n, such as 2/4.`)
  }
  return { index, count }
}

function actionsFolder(folder: string): string {
  const parts = folder.split(/[\\/]/).filter((part) => part !== '' && part !== '.')
  if (/^([\\/]|[a-z]:)/i.test(folder) || parts.includes('..') || parts.length === 0) {
    throw new UsageError(
      `The actions folder ${JSON.stringify(folder)} must be a path inside the app, such as app/actions.`,
    )
  }
  return parts.join('/')
}
