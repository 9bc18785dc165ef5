import { NextResponse } from 'next/server'
import { Resend } from 'resend'
import { Welcome } from '@/components/welcome'

const resend = new Resend(process.env.RESEND_API_KEY)

export async function POST(request: Request) {
  const { email }: { email: string } = await request.json()
  await resend.emails.send({ from: 'a@b.c', to: email, subject: 'Hi', react: <Welcome name={email} /> })
  return NextResponse.json({ ok: true })
}
