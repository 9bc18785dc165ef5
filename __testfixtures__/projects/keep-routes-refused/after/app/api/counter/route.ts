import { NextResponse } from 'next/server'

const seen = new Map<string, number>()

export async function POST(req: Request) {
  const { title } = await req.json()
  const count = (seen.get(title) ?? 0) + 1
  seen.set(title, count)
  if (count > 5) return NextResponse.json({ error: 'Too often' }, { status: 429 })
  return NextResponse.json({ count })
}
