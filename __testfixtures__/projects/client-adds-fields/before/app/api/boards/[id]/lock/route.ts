import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

interface Change {
  locked: boolean
  timestamp: number
}

export async function POST(req: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const board = await db.board.find(id)
  if (!board) return new Response('No such board', { status: 404 })

  const change = (await req.json()) as Change
  await db.board.set(id, change)
  return NextResponse.json({ success: true })
}
