import { NextResponse } from 'next/server'
import { save } from '@/lib/db'

export async function POST(request: Request) {
  const { name } = (await request.json()) as { name: string }
  if (!name) return NextResponse.json({ error: 'No name' }, { status: 400 })
  if (name.length > 9) return NextResponse.json({ message: 'Too long' }, { status: 400 })
  const id = await save(name)
  return NextResponse.json({ id })
}
