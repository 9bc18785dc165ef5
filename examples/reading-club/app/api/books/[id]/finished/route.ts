import { NextResponse } from 'next/server'
import { toggleFinished } from '@/lib/books'
import { getSession } from '@/lib/session'

export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const session = await getSession()
  if (!session) {
    return NextResponse.json({ error: 'Please sign in to keep your reading log' }, { status: 401 })
  }

  const { id } = await params
  const finished = await toggleFinished(Number(id), session.userId)
  return NextResponse.json({ finished })
}
