import { NextResponse } from 'next/server'
import { signIn } from '@/lib/session'

export async function POST(request: Request) {
  const data = await request.formData()
  const fields = Object.fromEntries(data.entries())
  await signIn(fields)
  return NextResponse.json({ ok: true })
}
