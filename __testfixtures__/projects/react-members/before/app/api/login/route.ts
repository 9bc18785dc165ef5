import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function POST(req: Request) {
  const { email } = (await req.json()) as { email: string }
  const user = await db.user.find(email)
  if (!user) return NextResponse.json({ error: 'Nobody has that address' }, { status: 404 })
  return NextResponse.json({ name: user.name })
}
