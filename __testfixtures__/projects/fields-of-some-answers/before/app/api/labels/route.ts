import { NextResponse } from 'next/server'
import { books } from '@/lib/db'

export async function POST(request: Request) {
  const { id } = (await request.json()) as { id: string }
  const book = await books.find(id)
  if (!book) return NextResponse.json({ success: false, error: 'There is no such book' }, { status: 404 })
  return NextResponse.json({ success: true, label: book.title })
}
