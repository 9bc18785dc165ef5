/**
 * What a fixture says of the rest of the project, as the functions that answer it: `callers`, what every caller of an
 * action does with its result; `reachedByRoute`, whether a route handler runs the file.
 */
export function fixtureOptions({ callers, reachedByRoute, ...rest }: Readonly<Record<string, unknown>>): unknown {
  return {
    ...rest,
    ...(callers === undefined ? {} : { callers: () => callers }),
    ...(reachedByRoute === undefined ? {} : { reachedByRoute: () => reachedByRoute }),
  }
}
