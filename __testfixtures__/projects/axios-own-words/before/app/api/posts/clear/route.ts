import { NextResponse } from 'next/server'
import { db } from '@/lib/db'
import { getSession } from '@/lib/session'

export async function POST() {
  if (!(await getSession())) return NextResponse.json({ error: 'Sign in first' }, { status: 401 })
  await db.post.delete('all')
  return NextResponse.json({ cleared: true })
}
