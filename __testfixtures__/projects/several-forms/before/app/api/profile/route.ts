import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function PATCH(req: Request) {
  const fields: { name?: string; password?: string } = await req.json()
  if (fields.password && fields.password.length < 12)
    return NextResponse.json({ error: 'At least 12 characters' }, { status: 400 })
  await db.profile.update(fields)
  return NextResponse.json({ ok: true })
}
