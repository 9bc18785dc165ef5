import { NextResponse } from 'next/server'
import { subscribe } from '@/lib/newsletter'

export async function POST(request: Request) {
  const formData = await request.formData()
  const email = formData.get('email') as string
  const topics = formData.getAll('topics') as string[]
  await subscribe(email, topics)
  return NextResponse.json({ ok: true })
}
