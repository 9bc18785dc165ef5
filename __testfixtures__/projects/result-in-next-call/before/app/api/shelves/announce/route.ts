import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function POST(request: Request) {
  const { shelfId } = await request.json()
  const code = await db.createCode(shelfId)
  if (code === null) {
    return NextResponse.json({ success: false, error: 'No such shelf' }, { status: 404 })
  }
  return NextResponse.json({ success: true, code })
}
