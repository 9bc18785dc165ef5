import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function PATCH() {
  await db.markRead()
  return NextResponse.json({ read: true })
}
