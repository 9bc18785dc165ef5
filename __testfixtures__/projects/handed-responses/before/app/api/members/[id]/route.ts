import { NextResponse } from 'next/server'
import { requireLeader, route } from '@/lib/auth'
import { db } from '@/lib/db'

export const PATCH = route(async (req, { params }) => {
  const leader = await requireLeader()
  const { id } = await params
  if (id === leader.id) return NextResponse.json({ error: 'Not your own role' }, { status: 409 })

  const { role } = await req.json()
  await db.member.update(id, { role })
  return NextResponse.json({ role })
})
