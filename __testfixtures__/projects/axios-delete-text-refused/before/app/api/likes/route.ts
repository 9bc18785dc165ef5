import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function DELETE(req: Request) {
  const id = await req.json()
  await db.post.like(id)
  return NextResponse.json({ id })
}
