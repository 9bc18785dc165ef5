import { after, NextResponse } from 'next/server'
import { waitUntil } from '@vercel/functions'
import { count, index, save } from '@/lib/notes'

export async function POST(request: Request) {
  const { title } = (await request.json()) as { title: string }
  const note = await save(title)
  after(() => index(note))
  waitUntil(count(note))
  return NextResponse.json(note, { status: 201 })
}
