import { NextResponse } from 'next/server'
import { readAll } from '@/lib/streams'

export async function POST(request: Request) {
  const text = await readAll(request.body?.getReader())
  return NextResponse.json({ length: text.length })
}
