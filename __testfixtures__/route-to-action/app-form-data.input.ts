import { NextResponse } from 'next/server'
import { addGuest } from '@/lib/guests'

export async function POST(request: Request) {
  const data = await request.formData()
  const name = data.get('name')
  if (typeof name !== 'string') return NextResponse.json({ error: 'Who are you?' }, { status: 400 })

  const guest = await addGuest(name)
  return NextResponse.json({ guest, success: true })
}
