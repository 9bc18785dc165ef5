import { NextResponse } from 'next/server'
import { books } from '@/lib/db'

export async function POST(request: Request) {
  const { id } = (await request.json()) as { id: string }
  const book = await books.find(id)
  if (!book) return new NextResponse(null, { status: 204 })
  return NextResponse.json({ title: book.title })
}
