import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function POST(req: Request) {
  const { title } = await req.json()
  const { searchParams } = new URL(req.url)
  const author = searchParams.get('author')
  if (!author) return NextResponse.json({ success: false, message: 'Who are you?' }, { status: 400 })

  const post = await db.post.create({ title, body: '', author })
  return NextResponse.json({ success: true, id: post.id })
}
