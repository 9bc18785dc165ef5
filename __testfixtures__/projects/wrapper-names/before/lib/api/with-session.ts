import { NextResponse } from 'next/server'
import type { Member } from '../db'
import { getSession, type Session } from '../session'

interface Given {
  session: Session & { user: Member }
  req: Request
  context: { params: Promise<{ id: string }> }
}

type Handler = (given: Given) => Promise<Response>

/** Lets only people in who are signed in, and says who they are. */
export const withSession = (handler: Handler) => {
  return async (req: Request, context: Given['context']) => {
    const session = await getSession()
    if (!session?.user) {
      return NextResponse.json({ error: 'Sign in first' }, { status: 401 })
    }

    const user = session.user

    return handler({ session: { ...session, user }, req, context })
  }
}

/** Stands inside of `withSession`. */
export const withRole = (role: string, handler: Handler): Handler => {
  return async (context) => {
    if (context.session.user.role !== role) {
      return NextResponse.json({ error: 'That is not for you' }, { status: 403 })
    }
    return handler(context)
  }
}
