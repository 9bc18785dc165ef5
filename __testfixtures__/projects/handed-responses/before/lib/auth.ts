import { NextResponse } from 'next/server'
import { currentUser, type User } from './session'

/** Throws the answer for those who may not go on. */
export async function requireUser(): Promise<User> {
  const user = await currentUser()
  if (!user) {
    throw NextResponse.json({ error: 'Sign in first' }, { status: 401 })
  }
  return user
}

export async function requireLeader(): Promise<User> {
  const user = await requireUser()
  if (user.role !== 'leader') {
    throw NextResponse.json({ error: 'Leaders only' }, { status: 403 })
  }
  return user
}

type Context = { params: Promise<{ id: string }> }
type Handler = (req: Request, context: Context) => Promise<Response>

/** What is thrown as an answer is the answer. */
export function route(handler: Handler): Handler {
  return async (req, context) => {
    try {
      return await handler(req, context)
    } catch (error) {
      if (error instanceof Response) return error
      console.error('A route failed', error)
      return NextResponse.json({ error: 'Something went wrong' }, { status: 500 })
    }
  }
}
