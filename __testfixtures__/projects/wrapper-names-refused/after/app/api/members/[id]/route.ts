import { NextResponse } from 'next/server'
import { withSession } from '@/lib/api/with-session'
import { db } from '@/lib/db'

// A guest keeps nothing, and the variable does not stay the one that was handed over.
export const DELETE = withSession(async ({ session, context }) => {
  const { id } = await context.params
  if (id === 'guest') session = { ...session, expires: 'now' }

  await db.member.remove(id)
  return NextResponse.json({ until: session.expires })
})
