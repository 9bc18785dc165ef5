import { UsageError } from '../errors.js'

/**
 * What to say on stderr about an error that ends a command. The sentence is enough for mistakes of the user and of the
 * machine; what is left is our own bug, with its stack where the user wants to report it.
 */
export function explainFailure(error: unknown, verbose: boolean): string {
  if (error instanceof UsageError) return `error: ${error.message}\n`
  if (isSystemError(error)) return `error: ${error.message}\n`
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  const advice = verbose ? (stack ?? '') : 'Run again with --verbose for the details to report.'
  return `error: This is a bug in routes-to-actions: ${message}\nNothing was written. ${advice}\n`
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error
}
