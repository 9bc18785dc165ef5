/**
 * What the caller of an action gets when the action crashed on the server: a failure with status 500, as from a route.
 * Everything else, a failed network or a redirect on its way, is thrown on.
 */
export function serverError(error: unknown): { success: false; status: 500; error?: undefined; errors?: undefined } {
  if (error instanceof Error && 'digest' in error && !String(error.digest).startsWith('NEXT_')) {
    return { success: false, status: 500 }
  }
  throw error
}
