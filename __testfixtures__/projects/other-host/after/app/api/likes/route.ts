import { NextResponse } from 'next/server'
import { save } from '@/lib/db'

export async function POST() {
  await save('likes', '1')
  return NextResponse.json({ ok: true })
}
