import { NextResponse } from 'next/server'
import { saveNote } from '@/lib/notes'

export async function GET() {
  return NextResponse.json([])
}

export async function POST(request: Request) {
  const { text } = (await request.json()) as { text: string }
  if (!text) return NextResponse.json({ error: 'Say something' }, { status: 400 })
  return NextResponse.json(await saveNote(text), { status: 201 })
}
