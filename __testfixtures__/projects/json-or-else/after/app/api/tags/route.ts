import { NextResponse } from 'next/server'
import { currentUser, saveNote } from '@/lib/notes'

// One of its failures is a text.
export async function POST(request: Request) {
  try {
    if (!(await currentUser())) return new Response('Not signed in', { status: 401 })
    const { text } = (await request.json()) as { text: string }
    return NextResponse.json(await saveNote(text))
  } catch {
    return NextResponse.json({ error: 'The tag was not saved' }, { status: 500 })
  }
}
