// The shape every transform module has. It is jscodeshift's own, so `npx jscodeshift -t` runs the same files.
import type { API, FileInfo } from 'jscodeshift'
import type { Parsed } from './ast/parse.js'
import type { Finding } from './find/finding.js'

export interface TransformMeta {
  name: string
  /** One sentence for `routes-to-actions list`. */
  summary: string
  /** True where the transform only makes sense with a migration plan in its options. */
  needsPlan: boolean
  /** Part of `check` and `migrate` only where `--transform` names it. */
  optIn?: boolean
  /** The oldest majors that have what it writes. */
  needs?: { next?: number; react?: number }
  /** Is in the text of every file that a single-file transform has anything to say about: other files are never parsed. */
  looksFor?: RegExp
  /** What it writes depends on the project around a file: its versions, who runs the file. */
  readsProject?: boolean
  /** Besides, it changes files because of others. */
  asksProject?: boolean
}

/** Whether a single-file transform may have anything to say about a file: by its text, or because another file changes. */
export function concerns(
  { looksFor, asksProject }: TransformMeta,
  file: string,
  text: string,
  options?: { checks?: (file: string) => readonly unknown[] },
): boolean {
  if (looksFor === undefined || looksFor.test(text)) return true
  return asksProject === true && (options?.checks?.(file).length ?? 0) > 0
}

/** @returns the new text, or `undefined` where there is nothing to do. */
export type Transform<Options = unknown> = (file: FileInfo, api: API, options: Options) => string | undefined

/** What `import * as` gives for a transform's file: the elements of the list in index.ts. */
export interface TransformModule {
  // What the options are is between a transform and whoever calls it with a plan.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  default: Transform<any>
  meta: TransformMeta
  /** Name of jscodeshift's parser, for `npx jscodeshift -t`. */
  parser: string
  /** The finder of a single-file transform: `check` reports what it finds. */
  find?: (parsed: Parsed, options?: never) => Finding[]
}
