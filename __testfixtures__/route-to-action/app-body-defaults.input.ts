import { NextResponse } from 'next/server'
import { saveDraft } from '@/lib/drafts'

export async function POST(request: Request) {
  const { title = 'Untitled', body: text, tags = [], ...rest } = await request.json()
  if (!text) return NextResponse.json({ error: 'There is nothing to save' }, { status: 400 })

  await saveDraft({ title, text, tags, ...rest })
  return NextResponse.json({ ok: true })
}
