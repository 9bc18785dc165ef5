import { parse } from '../src/ast/parse.js'
import { findExpectedThrows, type ThrowToStateOptions } from '../src/find/action/expected-throws.js'
import { repair } from '../src/repair.js'
import type { Transform, TransformMeta } from '../src/transform.js'

export const meta: TransformMeta = {
  name: 'throw-to-state',
  summary: 'Returns the expected failures that an action throws, as state that the form can show.',
  needsPlan: false,
  looksFor: /use server/,
  readsProject: true,
  asksProject: true,
}
export const parser = 'tsx'
export const find = findExpectedThrows

/**
 * Turns expected failures at the top level of an exported action into returned state.
 *
 * 1. `if (!title) throw new Error('Title is required')` => `if (!title) return { success: false, error: 'Title is required' }`
 * 2. `const data = schema.parse(input)` => `safeParse`, `return { success: false, error, errors }`, `const data = parsed.data`
 * 3. an action that returned nothing => `return { success: true }` at its end, under an exported result type
 * 4. an action that returns failures already => the same shape again, no matter which
 *
 * 5. an action that returns data => `{ success: true, data }`, and `await save()` in its callers => `const result = await
 *    save()`, `if (!result.success) throw new Error(result.error)`, so that whoever waits for a rejection gets one
 *
 * Unchanged stays what is thrown in a `catch`, for a fault of the machine, in a callback (there a `return` would commit
 * the transaction), and every action with a caller that cannot be followed or checked. Without `callers` in the options
 * only actions `(previous, formData)` that return failures already are safe.
 */
const throwToState: Transform = (file, _api, options) => {
  const known = (options ?? {}) as ThrowToStateOptions
  if (!meta.looksFor!.test(file.source) && (known.checks?.(file.path).length ?? 0) === 0) return undefined
  return repair(file.source, findExpectedThrows(parse(file.path, file.source), known))
}

export default throwToState
