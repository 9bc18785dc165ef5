import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function POST(request: Request) {
  const { text } = (await request.json()) as { text: string }
  if (!text) {
    return NextResponse.json({ success: false, error: 'No box' }, { status: 400 })
  }
  const box = await db.box(text)
  return NextResponse.json({ success: true, ...box })
}
