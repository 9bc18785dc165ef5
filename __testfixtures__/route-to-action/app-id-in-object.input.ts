import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function PATCH(request: Request, { params }: { params: { id: string; userId: string } }) {
  const { note } = (await request.json()) as { note: string }
  await db.loan.update({ where: { id: params.id }, data: { note, userId: params.userId, by: params.userId } })
  return NextResponse.json({ ok: true })
}
