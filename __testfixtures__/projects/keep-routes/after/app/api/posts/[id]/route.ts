import { NextResponse } from 'next/server'
import { runDeletePost } from '@/app/actions/posts.server'

export async function DELETE(_req: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const result = await runDeletePost(id)
  if (!result.success) return new NextResponse(result.error, { status: result.status })
  return new NextResponse(null, { status: 204 })
}
