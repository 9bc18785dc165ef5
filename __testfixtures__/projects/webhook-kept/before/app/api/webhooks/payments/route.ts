import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function POST(req: Request) {
  const body = await req.text()
  const signature = req.headers.get('x-signature')
  if (signature !== process.env.WEBHOOK_SECRET) return NextResponse.json({ error: 'Who?' }, { status: 401 })
  await db.post.create({ title: 'Paid', body })
  return NextResponse.json({ received: true })
}
