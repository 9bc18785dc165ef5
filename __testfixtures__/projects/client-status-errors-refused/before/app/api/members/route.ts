import { NextResponse } from 'next/server'
import { db } from '@/lib/db'
import { getSession } from '@/lib/session'

export async function POST(req: Request) {
  const session = await getSession()
  if (!session) return NextResponse.json({ error: 'Sign in' }, { status: 401 })

  const { name } = await req.json()
  return NextResponse.json(await db.member.create({ name }), { status: 201 })
}
