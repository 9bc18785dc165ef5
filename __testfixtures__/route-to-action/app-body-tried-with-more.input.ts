import { NextResponse } from 'next/server'
import { createCard, normalise } from '@/lib/cards'

export async function POST(request: Request) {
  let body: { title: string }
  try {
    body = normalise(await request.json())
  } catch {
    return NextResponse.json({ error: 'Not a card' }, { status: 400 })
  }
  return NextResponse.json(await createCard(body), { status: 201 })
}
