import { NextResponse } from 'next/server'
import { deleteQuote, getQuote, updateQuote } from '@/lib/quotes'
import { quoteSchema } from '@/lib/schemas'
import { getSession } from '@/lib/session'

type Context = { params: Promise<{ id: string }> }

export async function PATCH(request: Request, { params }: Context) {
  const session = await getSession()
  if (!session) return NextResponse.json({ error: 'Please sign in again' }, { status: 401 })

  const { id } = await params
  const quote = await getQuote(Number(id))
  if (!quote) return NextResponse.json({ error: 'That quote is gone' }, { status: 404 })
  if (quote.userId !== session.userId) {
    return NextResponse.json({ error: 'Only who shared it can correct it' }, { status: 403 })
  }

  const parsed = quoteSchema.safeParse(await request.json())
  if (!parsed.success) {
    return NextResponse.json({ error: parsed.error.issues[0].message }, { status: 422 })
  }

  await updateQuote(quote.id, parsed.data)
  return new NextResponse(null, { status: 204 })
}

export async function DELETE(_request: Request, { params }: Context) {
  const session = await getSession()
  if (!session) return NextResponse.json({ error: 'Please sign in again' }, { status: 401 })

  const { id } = await params
  const quote = await getQuote(Number(id))
  if (!quote) return NextResponse.json({ error: 'That quote is gone' }, { status: 404 })
  if (quote.userId !== session.userId && !session.admin) {
    return NextResponse.json({ error: 'Only who shared it can remove it' }, { status: 403 })
  }

  await deleteQuote(quote.id)
  return NextResponse.json({ ok: true })
}
