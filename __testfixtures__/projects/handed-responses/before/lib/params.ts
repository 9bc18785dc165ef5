export type Context = { params: { id: string } } | { params: Promise<{ id: string }> }

/** What Next 14 passes and what Next 15 passes. */
export async function idOf(context: Context) {
  const given = (context as any).params
  const params = given && typeof given.then === 'function' ? await given : given
  return params as { id: string }
}
