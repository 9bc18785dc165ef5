import { NextResponse } from 'next/server'
import { checkPlan } from '@/lib/checks'
import { db } from '@/lib/db'

export async function POST(req: Request) {
  const check = await checkPlan()
  if (!check.ok) return check.response

  const { id } = await req.json()
  await db.note.remove(id)
  return NextResponse.json({ removed: true })
}
