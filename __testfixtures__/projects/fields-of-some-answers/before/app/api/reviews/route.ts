import { NextResponse } from 'next/server'
import { books } from '@/lib/db'

export async function POST(request: Request) {
  const { id } = (await request.json()) as { id: string }
  if (!id) return NextResponse.json({ error: 'Which book?' }, { status: 400 })
  const book = await books.find(id)
  if (!book) return NextResponse.json({ error: 'There is no such book' }, { status: 404 })
  return NextResponse.json({ data: { title: book.title } })
}
