import { NextResponse } from 'next/server'
import { signInSchema } from '@/lib/schemas'
import { signIn } from '@/lib/session'

export async function POST(request: Request) {
  const parsed = signInSchema.safeParse(Object.fromEntries(await request.formData()))
  if (!parsed.success) return NextResponse.json({ error: 'Check your name and password' }, { status: 400 })

  await signIn(parsed.data)
  return NextResponse.json({ ok: true })
}
