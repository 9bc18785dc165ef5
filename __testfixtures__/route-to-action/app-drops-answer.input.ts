import { NextResponse } from 'next/server'
import { save } from '@/lib/notes'

export async function POST(request: Request) {
  const body = (await request.json()) as Record<string, string>
  Object.keys(body).forEach((key) => {
    // Nobody returns it.
    if (!body[key]) NextResponse.json({ error: `No ${key}` }, { status: 400 })
  })
  await save(body)
  return NextResponse.json({ ok: true })
}
