import { NextResponse } from 'next/server'
import { books } from '@/lib/db'

export async function POST(request: Request) {
  const { id, to } = (await request.json()) as { id: string; to: string }
  const book = await books.find(id)
  if (!book) return NextResponse.json({ error: true, gone: true }, { status: 404 })

  const { due } = await books.lend(id, to)
  return NextResponse.json({ due })
}
