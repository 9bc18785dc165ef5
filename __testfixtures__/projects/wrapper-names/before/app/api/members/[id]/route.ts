import { NextResponse } from 'next/server'
import { withSession } from '@/lib/api/with-session'
import { db } from '@/lib/db'

export const PATCH = withSession(async ({ session, req, context }) => {
  const { id } = await context.params
  const { name } = await req.json()
  if (id !== session.user.id) return NextResponse.json({ error: 'Not yours' }, { status: 403 })

  await db.member.update(id, { name })
  return NextResponse.json({ renamed: true, until: session.expires })
})
