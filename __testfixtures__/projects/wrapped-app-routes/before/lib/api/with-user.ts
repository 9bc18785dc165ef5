import { NextResponse } from 'next/server'
import { currentUser, type User } from '../session'

type Context<P> = { params: Promise<P> }
type Handler<P> = (req: Request, context: { params: Promise<P>; user: User }) => Promise<Response>

/** Lets only people in who are signed in. */
export function withUser<P>(handler: Handler<P>) {
  return async (req: Request, { params }: Context<P>): Promise<Response> => {
    const user = await currentUser()
    if (!user) {
      return NextResponse.json({ error: 'Sign in first' }, { status: 401 })
    }

    // Members of the trial have no role yet.
    if (!isKnown(user)) return NextResponse.json({ error: 'Finish your profile first' }, { status: 403 })

    return handler(req, { params, user })
  }
}

const roles = /^(member|admin)$/

function isKnown(user: User) {
  return roles.test(user.role)
}
