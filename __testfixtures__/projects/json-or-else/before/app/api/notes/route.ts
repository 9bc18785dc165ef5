import { NextResponse } from 'next/server'
import { currentUser, saveNote } from '@/lib/notes'

export async function POST(request: Request) {
  try {
    if (!(await currentUser())) {
      return NextResponse.json({ error: 'Not signed in' }, { status: 401 })
    }
    const { text } = (await request.json()) as { text: string }
    if (!text) return NextResponse.json({ error: 'Empty', message: 'Say something' }, { status: 400 })
    return NextResponse.json(await saveNote(text))
  } catch (error) {
    console.error(error)
    return NextResponse.json({ error: 'The note was not saved' }, { status: 500 })
  }
}
