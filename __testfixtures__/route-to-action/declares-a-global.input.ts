import { NextResponse } from 'next/server'

declare global {
  var drafts: Map<string, string>
}

export async function POST(req: Request) {
  const { id, text } = (await req.json()) as { id: string; text: string }
  global.drafts.set(id, text)
  return NextResponse.json({ saved: global.drafts.size > 0 })
}
