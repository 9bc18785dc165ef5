import { NextResponse } from 'next/server'
import { withRole, withSession } from '@/lib/api/with-session'
import { db } from '@/lib/db'

export const PUT = withSession(
  withRole('leader', async ({ session, context, req }) => {
    const { id } = await context.params
    const { user: me } = session
    const other = await db.member.find(id)
    if (other?.chapter !== me.chapter) {
      return NextResponse.json({ error: 'Not of your chapter' }, { status: 403 })
    }

    const { role } = await req.json()
    await db.member.update(id, { role })
    return NextResponse.json({ changed: true })
  }),
)
