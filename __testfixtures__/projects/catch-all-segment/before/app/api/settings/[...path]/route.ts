import { NextResponse } from 'next/server'
import { settings } from '@/lib/settings'

export async function PATCH(req: Request, { params }: { params: Promise<{ path: string[] }> }) {
  const { path } = await params
  const { value } = (await req.json()) as { value: string }
  await settings.set(path, value)
  return NextResponse.json({ saved: true })
}
