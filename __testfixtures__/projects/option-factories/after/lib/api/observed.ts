import { NextResponse } from 'next/server'

interface Options {
  name: string
  handler: (request: Request) => Promise<unknown>
}

/** Measures a handler, and says so in a header. */
export function observed({ name, handler }: Options) {
  return async (request: Request) => {
    const started = Date.now()
    const result = await handler(request)
    const response = NextResponse.json(result)
    response.headers.set('Server-Timing', `${name};dur=${Date.now() - started}`)
    return response
  }
}
