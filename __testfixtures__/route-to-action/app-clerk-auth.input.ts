import { auth, currentUser } from '@clerk/nextjs/server'
import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function POST() {
  const { userId } = await auth()
  const user = await currentUser()
  if (!userId || user?.banned) return NextResponse.json({ error: 'Sign in first' }, { status: 401 })

  await db.visit.create({ userId })
  return NextResponse.json({ ok: true })
}
