/** The command was used wrongly: one sentence for the person, exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/** We broke a promise of our own. Nothing has been written when this is thrown. */
export class InvariantError extends Error {
  override name = 'InvariantError'
}

/** Throws an {@link InvariantError} unless `condition` holds. */
export function invariant(condition: unknown, promise: string): asserts condition {
  if (!condition) throw new InvariantError(promise)
}
