import { NextResponse } from 'next/server'
import { store } from '@/lib/files'

export async function POST(request: Request) {
  const { name, content }: { name: string; content: string } = await request.json()
  if (!content) return NextResponse.json({ error: 'Choose a document' }, { status: 400 })
  await store(name, Buffer.from(content, 'base64'))
  return NextResponse.json({ ok: true })
}
