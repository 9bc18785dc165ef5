import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function POST(req: Request) {
  const { email } = await req.json()
  if (!email) return NextResponse.json({ message: 'An address is required' }, { status: 422 })
  return NextResponse.json(await db.invite.send(email))
}
