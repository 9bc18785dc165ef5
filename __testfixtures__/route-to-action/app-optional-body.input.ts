import { NextResponse } from 'next/server'
import { archive } from '@/lib/archive'

export async function POST(req: Request) {
  const body = (await req.json().catch(() => ({}))) as { ids?: string[] }
  const ids = Array.isArray(body.ids) ? body.ids : []
  if (ids.length === 0) return NextResponse.json({ ok: true })

  await archive(ids)
  return NextResponse.json({ ok: true })
}
