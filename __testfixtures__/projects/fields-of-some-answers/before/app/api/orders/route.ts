import { NextResponse } from 'next/server'
import { books } from '@/lib/db'

export async function POST(request: Request) {
  const { title } = (await request.json()) as { title: string }
  if (!title) return NextResponse.json({ message: 'untitled' })
  if ((await books.count()) > 99) return NextResponse.json({ message: 'full' })

  const order = await books.scan(title)
  return NextResponse.json({ id: order.id, placed: order.placed })
}
