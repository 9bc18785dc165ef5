import { NextResponse } from 'next/server'
import { pinNote } from '@/lib/notes'

export async function POST(request: Request) {
  const { id } = (await request.json()) as { id: string }
  if (!id) return NextResponse.json({ error: 'Which one?' }, { status: 400 })
  return NextResponse.json(await pinNote(id))
}
