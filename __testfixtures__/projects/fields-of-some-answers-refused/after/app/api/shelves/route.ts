import { NextResponse } from 'next/server'
import { books } from '@/lib/db'

export async function POST(request: Request) {
  const { id } = (await request.json()) as { id: string }
  const book = await books.find(id)
  if (!book) return NextResponse.json({ hint: 'Scan it first' })
  return NextResponse.json({ title: book.title })
}
