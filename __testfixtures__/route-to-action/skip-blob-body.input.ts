import { NextResponse } from 'next/server'
import { upload } from '@/lib/storage'

export async function POST(request: Request) {
  const picture = await request.blob()
  await upload(picture)
  return NextResponse.json({ ok: true })
}
