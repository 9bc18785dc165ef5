import { NextResponse } from 'next/server'
import { save } from '@/lib/documents'

export async function PUT(req: Request) {
  const body = (await req.json().catch(() => null)) as { html?: string }
  if (!body?.html) return NextResponse.json({ error: 'Nothing to save' }, { status: 400 })

  await save(body.html)
  return NextResponse.json({ ok: true })
}
