import { NextResponse } from 'next/server'
import { createAlbum } from '@/lib/files'

export async function POST(request: Request) {
  const { title, cover }: { title: string; cover: string } = await request.json()
  await createAlbum(title, cover)
  return NextResponse.json({ ok: true })
}
