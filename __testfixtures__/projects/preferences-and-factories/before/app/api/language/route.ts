import { NextResponse } from 'next/server'
import { saveLanguage } from '@/lib/preferences'

export async function POST(request: Request) {
  const { language } = (await request.json()) as { language: string }
  if (language.length !== 2) {
    NextResponse.json({ error: 'Two letters' }, { status: 400 })
  }
  await saveLanguage(language)
  return NextResponse.json({ ok: true })
}
