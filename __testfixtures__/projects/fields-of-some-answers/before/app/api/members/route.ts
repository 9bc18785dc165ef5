import { NextResponse } from 'next/server'
import { books } from '@/lib/db'

export async function POST(request: Request) {
  const { title } = (await request.json()) as { title: string }
  try {
    const book = await books.add(title)
    return NextResponse.json({ book: { title: book.title } })
  } catch (error) {
    return NextResponse.json({ status: 500, message: String(error) })
  }
}
