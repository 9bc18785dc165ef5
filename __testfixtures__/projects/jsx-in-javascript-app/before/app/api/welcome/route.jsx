import { NextResponse } from 'next/server'
import { Welcome } from '@/components/Welcome'
import { sendMail } from '@/lib/mail'

const mailTo = (name) => <Welcome name={name} />

export async function POST(request) {
  const { email } = await request.json()
  await sendMail(email, mailTo(email))
  return NextResponse.json({ ok: true })
}
