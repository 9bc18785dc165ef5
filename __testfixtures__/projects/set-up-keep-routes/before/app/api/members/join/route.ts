import { NextResponse } from 'next/server'
import { connect, db } from '@/lib/db'

connect()

export async function POST(req: Request) {
  const { email } = (await req.json()) as { email: string }
  if (await db.member.find(email)) {
    return NextResponse.json({ error: 'You are a member already' }, { status: 409 })
  }
  const member = await db.member.add(email)
  return NextResponse.json({ id: member.id })
}
