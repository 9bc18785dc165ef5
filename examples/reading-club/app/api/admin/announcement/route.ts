import { NextResponse } from 'next/server'
import { publishAnnouncement } from '@/lib/announcements'

// The proxy lets admins through and nobody else.
export async function POST(request: Request) {
  const { message } = await request.json()
  if (!message?.trim()) {
    return NextResponse.json({ error: 'Nothing to announce' }, { status: 400 })
  }

  await publishAnnouncement(message.trim())
  return NextResponse.json({ ok: true }, { status: 201 })
}
