import { NextResponse } from 'next/server'
import { currentUser, saveNote } from '@/lib/notes'

// It may crash, and then there is no JSON.
export async function POST(request: Request) {
  if (!(await currentUser())) {
    return NextResponse.json({ error: 'Not signed in' }, { status: 401 })
  }
  const { text } = (await request.json()) as { text: string }
  return NextResponse.json(await saveNote(text))
}
