import { NextResponse } from 'next/server'

/** Tries again when somebody else was faster. */
export function retried({ handler }: { handler: (request: Request) => Promise<unknown> }) {
  return async (request: Request) => {
    const attempt = () => handler(request)
    const result = await attempt().catch(attempt)
    return NextResponse.json(result)
  }
}
