import { NextRequest, NextResponse } from 'next/server'
import { getUser } from './session'

export interface UserRequest extends NextRequest {
  user: { id: string }
}

type Context = { params: Promise<{ id: string }> }

export function withUser(handler: (req: UserRequest, context: Context) => Promise<Response>) {
  return async (req: NextRequest, context: Context) => {
    const user = await getUser()
    if (!user) {
      return NextResponse.json({ error: 'Sign in first' }, { status: 401 })
    }
    const userRequest = req as UserRequest
    userRequest.user = user
    return handler(userRequest, context)
  }
}
