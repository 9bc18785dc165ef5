import { NextResponse } from 'next/server'
import { isUniqueViolation } from '@/lib/db'
import { createQuote } from '@/lib/quotes'
import { quoteSchema } from '@/lib/schemas'
import { getSession } from '@/lib/session'

export async function POST(request: Request) {
  const session = await getSession()
  if (!session) {
    return NextResponse.json({ message: 'Please sign in to share a quote' }, { status: 401 })
  }

  const parsed = quoteSchema.safeParse(await request.json())
  if (!parsed.success) {
    return NextResponse.json({ message: parsed.error.issues[0].message }, { status: 422 })
  }

  try {
    const quote = await createQuote(parsed.data, session.userId)
    return NextResponse.json(quote, { status: 201 })
  } catch (error) {
    if (isUniqueViolation(error)) {
      return NextResponse.json({ message: 'We have that one already' }, { status: 409 })
    }
    return NextResponse.json({ message: 'The quote was not written down' }, { status: 500 })
  }
}
