import { NextResponse } from 'next/server'
import { db } from '@/lib/db'
import { withinLimit } from '@/lib/limits'

export async function POST(request: Request) {
  if (!(await withinLimit(request, 'posts'))) {
    return NextResponse.json({ error: 'Too many posts' }, { status: 429, headers: { 'Retry-After': '60' } })
  }
  const { title } = (await request.json()) as { title: string }
  return NextResponse.json(await db.insert('posts', { title }), { status: 201 })
}
