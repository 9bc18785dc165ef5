import { NextResponse } from 'next/server'
import { save } from '@/lib/db'

export async function POST(request) {
  const { day } = await request.json()
  await save('visits', day.slice(0, 10))
  return NextResponse.json({ ok: true })
}
