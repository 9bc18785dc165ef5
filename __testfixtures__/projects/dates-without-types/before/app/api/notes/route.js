import { NextResponse } from 'next/server'
import { save } from '@/lib/db'

export async function POST(request) {
  const { text } = await request.json()
  await save('notes', text)
  return NextResponse.json({ ok: true })
}
