import { NextResponse } from 'next/server'
import { can, withPermission } from '@/lib/api/with-permission'
import { db } from '@/lib/db'

const invite = 'invite'

export const POST = withPermission(invite)(async ({ user, req, params }) => {
  const { role } = await req.json()
  if (!role) return NextResponse.json({ error: 'Which role?' }, { status: 400 })
  if (params.id === user.id || !can(user.role, role)) {
    return NextResponse.json({ error: 'Nothing to invite to' }, { status: 409 })
  }

  await db.member.update(params.id, { role })
  return NextResponse.json({ invited: true })
})
