import { NextResponse } from 'next/server'
import { save } from '@/lib/db'

export async function POST(request: Request) {
  const { text } = (await request.json()) as { text: string }
  const report = await save(text)
  return NextResponse.json({ report })
}
