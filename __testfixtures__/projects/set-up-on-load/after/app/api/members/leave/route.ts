import { NextResponse } from 'next/server'
import { connect, db } from '@/lib/db'
// The connection is opened with the first request.
connect()

export async function GET() {
  return NextResponse.json(await db.member.list())
}
