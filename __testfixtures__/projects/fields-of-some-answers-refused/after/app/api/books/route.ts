import { NextResponse } from 'next/server'
import { books } from '@/lib/db'

export async function POST(request: Request) {
  const { title } = (await request.json()) as { title: string }
  if ((await books.count()) > 99) return NextResponse.json({ error: 'The shelf is full' })

  const book = await books.add(title)
  return NextResponse.json({ id: book.id, title: book.title })
}
