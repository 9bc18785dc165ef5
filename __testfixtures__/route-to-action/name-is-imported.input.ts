import { NextResponse } from 'next/server'
import { deletePost } from '@/lib/posts'

export async function DELETE(_req: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const deleted = await deletePost(id)
  return NextResponse.json({ deleted })
}
