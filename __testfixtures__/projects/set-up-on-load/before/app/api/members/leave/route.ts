import { NextResponse } from 'next/server'
import { connect, db } from '@/lib/db'
// The connection is opened with the first request.
connect()
export async function POST(req: Request) {
  const { email } = (await req.json()) as { email: string }
  await db.member.remove(email)
  return NextResponse.json({ ok: true })
}

export async function GET() {
  return NextResponse.json(await db.member.list())
}
