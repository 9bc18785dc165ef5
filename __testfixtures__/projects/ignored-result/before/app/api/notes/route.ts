import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function POST(request: Request) {
  try {
    const { title }: { title: string } = await request.json()
    await db.notes.add(title)
    return NextResponse.json({ ok: true })
  } catch {
    return NextResponse.json({ error: 'Not added' }, { status: 500 })
  }
}
