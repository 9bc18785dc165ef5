// The shape every transform module has. It is jscodeshift's own, so `npx jscodeshift -t` runs the same files.
import type { API, FileInfo } from 'jscodeshift'

export interface TransformMeta {
  name: string
  /** One sentence for `routes-to-actions list`. */
  summary: string
  /** True where the transform only makes sense with a migration plan in its options. */
  needsPlan: boolean
}

/** @returns the new text, or `undefined` where there is nothing to do. */
export type Transform<Options = unknown> = (file: FileInfo, api: API, options: Options) => string | undefined
