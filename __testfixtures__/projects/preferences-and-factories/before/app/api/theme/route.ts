import { cookies } from 'next/headers'
import { NextResponse } from 'next/server'

export async function POST(request: Request) {
  const { theme } = (await request.json()) as { theme: string }
  const store = await cookies()
  store.set('theme', theme, { path: '/', maxAge: 31536000 })
  return NextResponse.json({ ok: true })
}
