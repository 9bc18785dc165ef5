import { NextResponse } from 'next/server'
import { ConflictError, NotFoundError } from './errors'
import { logError } from './log'

interface ErrorOptions {
  status?: number
  code?: string
}

const UNKNOWN = 'Something went wrong'

export function ok<T>(data: T, status = 200) {
  return NextResponse.json<{ success: true; data: T }>({ success: true, data }, { status })
}

export const fail = (error: string, { status = 400, code }: ErrorOptions = {}) =>
  NextResponse.json({ error, ...(code && { code }) }, { status })

export const ApiResponse = {
  unauthorized: () => fail('Sign in first', { status: 401 }),
  notFound: (what = 'Resource') => fail(`${what} not found`, { status: 404, code: 'not_found' }),
}

/** What a thrown error is to the outside. */
export function errorResponse(error: unknown) {
  if (error instanceof NotFoundError) return fail(error.message, { status: 404, code: 'not_found' })
  // Two people at once.
  if (error instanceof ConflictError) {
    return fail(error.message, { status: 409 })
  }
  logError(error)
  return fail(UNKNOWN, { status: 500 })
}
