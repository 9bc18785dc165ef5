import { parse } from '../src/ast/parse.js'
import { findBoundActions } from '../src/find/action/bound-action.js'
import { repair } from '../src/repair.js'
import type { Transform, TransformMeta } from '../src/transform.js'

export const meta: TransformMeta = {
  name: 'isolate-bound-action',
  summary: 'Calls an action from a closure where it is bound beside useActionState, which can hang the server.',
  needsPlan: false,
  needs: { react: 19 },
  looksFor: /\.bind\b/,
}
export const parser = 'tsx'
export const find = findBoundActions

/**
 * Replaces `action.bind(null, …)` inside a component that gives it to `useActionState`.
 *
 * 1. `useActionState(rename.bind(null, id), null)` =>
 *    `useActionState((previous: Parameters<typeof rename>[1], formData: FormData) => rename(id, previous, formData), null)`
 * 2. `const bound = rename.bind(null, id)` ahead of `useActionState(bound, null)` => the same closure in its place
 * 3. `useMemo(() => rename.bind(null, id), [id])` => the closure inside of `useMemo`
 *
 * Unchanged stays what is bound in a Server Component and handed down, what is bound when the module is loaded, a form's
 * own `action={rename.bind(null, id)}` without the hook, and an argument that might be another value by the time the form
 * is sent (`getId()`, `ref.current`).
 */
const isolateBoundAction: Transform = (file) => {
  if (!meta.looksFor!.test(file.source)) return undefined
  return repair(file.source, findBoundActions(parse(file.path, file.source)))
}

export default isolateBoundAction
