import { NextResponse } from 'next/server'
import { store } from '@/lib/files'

export async function POST(request: Request) {
  const { name, image }: { name: string; image: string } = await request.json()
  await store(name, image)
  return NextResponse.json({ ok: true })
}
