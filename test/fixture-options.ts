/**
 * What a fixture says of the rest of the project, as the functions that answer it: `callers`, what every caller of an
 * action does with its result; `checks`, the actions of other files that begin to return their failures;
 * `classes`, how every imported class of errors makes its text; `reachedByRoute`, whether a route handler runs the file.
 */
export function fixtureOptions(options: Readonly<Record<string, unknown>>): unknown {
  const answers = Object.entries(options).map(([name, value]) => [
    name,
    ['callers', 'checks', 'classes', 'reachedByRoute'].includes(name) ? () => value : value,
  ])
  return Object.fromEntries(answers) as unknown
}
