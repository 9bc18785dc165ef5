import { NextResponse } from 'next/server'
import { db } from '@/lib/db'
import messages from '@/lib/messages'
import { getSession } from '@/lib/session'

export async function POST(req: Request) {
  const session = await getSession()
  if (!session) return new NextResponse(null, { status: 401 })

  const { title, body } = await req.json()
  try {
    await db.post.create({ title, body })
    return NextResponse.json({ ok: true }, { status: 201 })
  } catch (error) {
    const code = (error as Error).message as keyof typeof messages.post.errors
    return NextResponse.json({ error: messages.post.errors[code] ?? messages.post.unknown }, { status: 400 })
  }
}
