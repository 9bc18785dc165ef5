import { NextResponse } from 'next/server'
import { getSession } from '@/lib/session'

export async function POST(req: Request) {
  const session = await getSession()
  if (!session) return NextResponse.json({ error: 'Sign in first' }, { status: 401 })

  const { price } = await req.json()
  return NextResponse.json({ sessionId: `${session.userId}-${price}` })
}
