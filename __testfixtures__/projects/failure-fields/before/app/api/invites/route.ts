import { NextResponse } from 'next/server'
import { invite } from '@/lib/db'

export async function POST(request: Request) {
  const { email }: { email: string } = await request.json()
  const outcome = await invite(email)
  if (outcome === 'known') return NextResponse.json({ error: 'Invited already' }, { status: 409 })
  if (outcome === 'bounced') {
    return NextResponse.json({ error: 'Not sent', detail: `${email} does not answer`, hint: 'Try another' }, { status: 502 })
  }
  return NextResponse.json({ email })
}
