import { NextResponse } from 'next/server'
import { save } from '@/lib/db'

export async function POST(request: Request) {
  const { id } = (await request.json()) as { id: string }
  if (!id) return NextResponse.json({ message: 'Which one?' }, { status: 400 })
  await save(id)
  return NextResponse.json({ message: 'Thank you' })
}
