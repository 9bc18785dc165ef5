import { NextResponse } from 'next/server'
import { saveDraft } from '@/lib/drafts'

export async function POST(request: Request) {
  const body = request.json()
  await saveDraft(body)
  return NextResponse.json({ ok: true })
}
