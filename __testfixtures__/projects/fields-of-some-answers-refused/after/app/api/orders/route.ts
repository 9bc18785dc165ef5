import { NextResponse } from 'next/server'
import { books } from '@/lib/db'

export async function POST(request: Request) {
  const { title } = (await request.json()) as { title: string }
  if (!title) return NextResponse.json({ message: 'untitled' })

  const order = await books.scan(title)
  return NextResponse.json(order)
}
