import { NextResponse } from 'next/server'
import { getQuote, star, unstar } from '@/lib/quotes'
import { getSession } from '@/lib/session'

type Context = { params: Promise<{ id: string }> }

export async function PUT(_request: Request, { params }: Context) {
  const session = await getSession()
  if (!session) return NextResponse.json({ error: 'Please sign in to star' }, { status: 401 })

  const { id } = await params
  const quote = await getQuote(Number(id))
  if (!quote) return NextResponse.json({ error: 'That quote is gone' }, { status: 404 })

  await star(quote.id, session.userId)
  return NextResponse.json({ starred: true })
}

export async function DELETE(_request: Request, { params }: Context) {
  const session = await getSession()
  if (!session) return NextResponse.json({ error: 'Please sign in to star' }, { status: 401 })

  const { id } = await params
  await unstar(Number(id), session.userId)
  return NextResponse.json({ starred: false })
}
