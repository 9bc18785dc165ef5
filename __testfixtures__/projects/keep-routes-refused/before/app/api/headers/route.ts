import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function POST(req: Request) {
  const { title } = await req.json()
  if (!title) return NextResponse.json({ error: 'No title' }, { status: 400 })
  const post = await db.post.create({ title, body: '', author: '1' })
  return NextResponse.json({ id: post.id }, { headers: { 'Cache-Control': `max-age=${title.length}` } })
}
