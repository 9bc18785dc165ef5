import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function POST(request: Request) {
  const { text } = (await request.json()) as { text: string }
  if (!text) {
    return NextResponse.json({ success: false, error: 'No list', ...(db.isDev && { text }) }, { status: 400 })
  }
  const list = await db.list(text)
  return NextResponse.json({ success: true, ...(list ? { list } : {}) })
}
