import { NextResponse } from 'next/server'
import type { Member } from '../db'
import { getSession } from '../session'

interface Given {
  user: Member
  req: Request
  params: { id: string }
  can: (permission: string) => boolean
}

const permissions: Record<Member['role'], readonly string[]> = {
  member: ['read'],
  leader: ['read', 'invite'],
}

export const can = (role: Member['role'], permission: string) => permissions[role].includes(permission)

/** What a handler may ask for is handed to it, whether it asks or not. */
export const withPermission = (permission?: string) => {
  return (handler: (given: Given) => Promise<Response>) =>
    async (req: Request, { params }: { params: Promise<{ id: string }> }) => {
      const session = await getSession()
      if (!session?.user) {
        return NextResponse.json({ error: 'Sign in first' }, { status: 401 })
      }

      const { user } = session
      if (permission && !can(user.role, permission)) {
        return NextResponse.json({ error: 'That is not for you' }, { status: 403 })
      }

      const p = await params

      return handler({
        user: user as Member,
        req,
        params: p,
        can: (other: string) => can(user.role, other),
      })
    }
}
