import { NextResponse } from 'next/server'
import { connect, db } from '@/lib/db'
import { runLeaveMembers } from '@/app/actions/members.server'
// The connection is opened with the first request.
connect()
export async function POST(req: Request) {
  await runLeaveMembers(await req.json())
  return NextResponse.json({ ok: true })
}

export async function GET() {
  return NextResponse.json(await db.member.list())
}
