import { parse } from '../src/ast/parse.js'
import { findLateRevalidation } from '../src/find/action/late-revalidation.js'
import { repair } from '../src/repair.js'
import type { Transform, TransformMeta } from '../src/transform.js'

export const meta: TransformMeta = {
  name: 'revalidate-before-redirect',
  summary: 'Moves revalidation that stands after a redirect, where it never runs, ahead of it.',
  needsPlan: false,
  looksFor: /redirect/i,
}
export const parser = 'tsx'
export const find = findLateRevalidation

/**
 * Moves cache refreshes and cookie writes ahead of the unconditional `redirect` that keeps them from running.
 *
 * 1. `redirect('/posts'); revalidatePath('/posts')` => `revalidatePath('/posts'); redirect('/posts')`
 * 2. `return redirect('/posts'); revalidateTag('posts', 'max'); refresh()` => both first, in their order
 * 3. `permanentRedirect('/'); (await cookies()).delete('draft')` => the cookie first
 * 4. `if (a) redirect('/a'); else redirect('/b'); for (const tag of tags) updateTag(tag)` => the loop first
 *
 * This is a fix and no preservation: dead code begins to run. Comments travel with their statement. Unchanged stays a
 * redirect in an `if` with the refresh behind the `if` (that is live code), one inside a `try` whose `catch` swallows
 * it, one whose target does work, and everything outside of server actions and route handlers.
 */
const revalidateBeforeRedirect: Transform = (file) => {
  if (!/redirect/i.test(file.source)) return undefined
  return repair(file.source, findLateRevalidation(parse(file.path, file.source)))
}

export default revalidateBeforeRedirect
