import { parse } from '../src/ast/parse.js'
import { findOneArgumentTags, type OneArgumentTagOptions } from '../src/find/action/one-argument-tag.js'
import { repair } from '../src/repair.js'
import type { Transform, TransformMeta } from '../src/transform.js'

export const meta: TransformMeta = {
  name: 'one-argument-revalidate-tag',
  summary: 'Writes updateTag(tag), or a cache profile, for the revalidateTag(tag) that Next 16 no longer has.',
  needsPlan: false,
  optIn: true,
  needs: { next: 16 },
  looksFor: /revalidateTag/,
  readsProject: true,
}
export const parser = 'tsx'
export const find = findOneArgumentTags

/**
 * Gives every `revalidateTag(tag)` the form that Next 16 has for its place.
 *
 * 1. in a server action: `revalidateTag(tag)` => `updateTag(tag)`, which does the same: the next read is fresh
 * 2. in a route handler: `revalidateTag(tag)` => `revalidateTag(tag, 'max')`, where `updateTag` throws. This is a
 *    difference: the next reader may still get the old data once, while the new one is fetched
 *
 * Unchanged stays a call with a profile, an action that a route handler runs too, and a
 * call that is in neither: which of the two is meant only its callers know.
 */
const oneArgumentRevalidateTag: Transform<OneArgumentTagOptions> = (file, _api, options) => {
  if (!meta.looksFor!.test(file.source)) return undefined
  return repair(file.source, findOneArgumentTags(parse(file.path, file.source), options))
}

export default oneArgumentRevalidateTag
