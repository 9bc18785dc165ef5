import { NextResponse } from 'next/server'
import { runCreateDraft } from '@/app/actions/drafts.server'

export async function POST(req: Request) {
  const { searchParams } = new URL(req.url)
  const author = searchParams.get('author')
  const result = await runCreateDraft(author, await req.json())
  if (!result.success) return NextResponse.json({ success: false, message: 'Who are you?' }, { status: 400 })
  return NextResponse.json(result.data)
}
