import { NextResponse } from 'next/server'
import { save } from '@/lib/db'

export async function POST(request: Request) {
  const { email } = (await request.json()) as { email: string }
  if (!email.includes('@')) return NextResponse.json({ error: 'No address' }, { status: 400 })
  if ((await save(email)) > 1) return NextResponse.json({ error: `${email} was invited already` }, { status: 409 })
  return NextResponse.json({ link: `/join?${email}` })
}
