import { NextResponse } from 'next/server'
import { db } from '@/lib/db'
import { withUser } from '@/lib/with-user'

export const POST = withUser(async (req, { params }) => {
  const { id } = await params
  await db.notes.pin(id, req.user.id)
  return NextResponse.json({ pinned: true })
})
