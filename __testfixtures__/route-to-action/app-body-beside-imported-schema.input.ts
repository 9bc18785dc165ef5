import { NextResponse } from 'next/server'
import { db } from '@/lib/db'
import { userNameSchema } from '@/lib/validations'

export async function PATCH(request: Request) {
  const body = await request.json()
  if (body?.name) {
    const parsed = userNameSchema.safeParse(body)
    if (!parsed.success) return NextResponse.json({ error: 'Invalid name' }, { status: 400 })
    await db.user.update({ data: parsed.data })
  }
  return NextResponse.json({ ok: true })
}
