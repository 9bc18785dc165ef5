import { NextResponse } from 'next/server'
import { connect } from '@/lib/db'
import { runJoinMembers } from '@/app/actions/members.server'

connect()

export async function POST(req: Request) {
  const result = await runJoinMembers(await req.json())
  if (!result.success) {
    return NextResponse.json({ error: 'You are a member already' }, { status: 409 })
  }
  return NextResponse.json(result.data)
}
