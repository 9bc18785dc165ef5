import { NextResponse } from 'next/server'
import type { User } from '../session'

type Handler<P> = (req: Request, context: { params: Promise<P>; user: User }) => Promise<Response>

/** Stands inside of `withUser`. */
export function withRole<P>(role: string, handler: Handler<P>): Handler<P> {
  return async (req, context) => {
    if (context.user.role !== role) {
      return NextResponse.json({ error: 'That is not for you' }, { status: 403 })
    }
    return handler(req, context)
  }
}
