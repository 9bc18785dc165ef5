import { NextResponse } from 'next/server'
import { checkFlag } from '@/lib/checks'
import { db } from '@/lib/db'

export async function POST(req: Request) {
  const check = await checkFlag()
  if (!check.ok) return check.response

  const { id } = await req.json()
  await db.note.remove(id)
  return NextResponse.json({ removed: true })
}
