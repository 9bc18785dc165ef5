import { NextResponse } from 'next/server'
import { keep } from '@/lib/log'
import { saveDraft } from '@/lib/drafts'

export async function POST(request: Request) {
  await keep(request.clone())
  await saveDraft(await request.json())
  return NextResponse.json({ ok: true })
}
