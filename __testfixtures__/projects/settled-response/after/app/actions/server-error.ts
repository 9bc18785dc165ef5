/**
 * What the caller of an action gets when the action crashed on the server: a failure with status 500, as from a route.
 * Everything else, a failed network or a redirect on its way, is thrown on.
 * `Field`: what else the caller reads of a failure.
 */
export function serverError<Field extends string = never>(error: unknown): ServerError<Field> {
  if (error instanceof Error && 'digest' in error && !String(error.digest).startsWith('NEXT_')) {
    return { success: false, status: 500 } as ServerError<Field>
  }
  throw error
}

type ServerError<Field extends string> = { success: false; status: 500 } & {
  [Name in Field | 'error' | 'errors']?: undefined
}
