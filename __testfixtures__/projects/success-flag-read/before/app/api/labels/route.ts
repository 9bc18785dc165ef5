import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function POST(request: Request) {
  const { text } = (await request.json()) as { text: string }
  const printed = await db.print(text)
  if (!printed) {
    return NextResponse.json({ error: 'Nothing to print' }, { status: 400 })
  }
  return NextResponse.json({ pages: printed.pages })
}
