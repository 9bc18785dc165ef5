/** How far a rewrite goes beyond the call itself. */
export type Preference = 'idiomatic' | 'preserve' | 'progressive'

/** What the user asked for, from flags and routes-to-actions.config.json. Data, never code. */
export interface Settings {
  /** Unit ids (`POST /api/posts`); empty = all. */
  only: readonly string[]
  /** Transform names; empty = all. */
  transforms: readonly string[]
  prefer: Preference
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
  assumeNext: null,
  ignorePatterns: [],
  actionsDir: null,
  keepRoutes: false,
  shard: null,
}
