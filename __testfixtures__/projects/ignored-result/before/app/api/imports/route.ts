import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function POST(request: Request) {
  const { title }: { title: string } = await request.json()
  const [first, , last] = await Promise.all([db.post.like('first'), db.notes.add(title), db.post.like('last')])
  const [second, , third] = await Promise.all([db.post.like('second'), db.notes.add(title), db.post.like('third')])
  await db.notes.add(`${last.title}: ${second.title}`)
  return NextResponse.json({ first, third })
}
