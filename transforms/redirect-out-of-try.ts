import { parse } from '../src/ast/parse.js'
import { findSwallowedInterrupts, type SwallowedInterruptOptions } from '../src/find/action/swallowed-interrupt.js'
import { repair } from '../src/repair.js'
import type { Transform, TransformMeta } from '../src/transform.js'

export const meta: TransformMeta = {
  name: 'redirect-out-of-try',
  summary: 'Lets redirect, notFound and their like out of a try whose catch swallows them.',
  needsPlan: false,
  looksFor: /next\/navigation[^]*\btry\b/,
  readsProject: true,
}
export const parser = 'tsx'
export const find = findSwallowedInterrupts

/**
 * Lets `redirect`, `permanentRedirect`, `notFound`, `forbidden` and `unauthorized` past the `catch` around them.
 *
 * 1. `try { await save(); redirect('/posts') } catch { return failure }` => the redirect behind the `try`
 * 2. `if (!post) notFound()` or a target from inside the `try` => `unstable_rethrow(error)` first in the `catch`
 * 3. the same before Next 15, which has no `unstable_rethrow` => `let target`, set in the `try`, `redirect(target)` behind it
 *
 * This is a fix and no preservation: an interrupt that was swallowed begins to act. Unchanged stays a `catch` that throws
 * on what it does not know, or tells interrupts by itself, one that lets control through to code that would no longer
 * run, and a `return` in `finally`. Client components are left alone.
 */
const redirectOutOfTry: Transform = (file, _api, options) => {
  if (!meta.looksFor!.test(file.source)) return undefined
  const found = findSwallowedInterrupts(parse(file.path, file.source), (options ?? {}) as SwallowedInterruptOptions)
  return repair(file.source, found)
}

export default redirectOutOfTry
