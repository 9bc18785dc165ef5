import { NextResponse } from 'next/server'
import { save } from '@/lib/db'

export async function POST(request: Request) {
  const { text } = (await request.json()) as { text: string }
  if (!text) return NextResponse.json({ message: 'Empty' }, { status: 400 })
  const id = await save(text)
  return NextResponse.json({ id })
}
