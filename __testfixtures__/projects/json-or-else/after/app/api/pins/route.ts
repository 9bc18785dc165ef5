import { NextResponse } from 'next/server'
import { saveNote } from '@/lib/notes'

export async function POST(request: Request) {
  try {
    const { text } = (await request.json()) as { text: string }
    return NextResponse.json(await saveNote(text))
  } catch {
    return NextResponse.json({ error: 'The pin was not saved' }, { status: 500 })
  }
}
