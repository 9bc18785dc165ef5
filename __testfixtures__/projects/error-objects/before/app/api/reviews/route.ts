import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function POST(request: Request) {
  const { text } = (await request.json()) as { text: string }
  if (!text) {
    return NextResponse.json({ error: { code: 'EMPTY', issues: ['text'] } }, { status: 400 })
  }
  if (text.length > 200) {
    return NextResponse.json({ error: { code: 'TOO_LONG' } }, { status: 400 })
  }
  const review = await db.review({ text })
  return NextResponse.json({ stars: review.stars })
}
