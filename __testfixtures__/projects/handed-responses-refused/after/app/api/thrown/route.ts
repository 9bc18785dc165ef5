import { NextResponse } from 'next/server'
import { db } from '@/lib/db'
import { requireUser } from '@/lib/guards'

export async function POST(req: Request) {
  try {
    await requireUser()
    const { id } = await req.json()
    await db.note.remove(id)
    return NextResponse.json({ removed: true })
  } catch (error) {
    if (error instanceof Response) return error
    return NextResponse.json({ error: 'Something went wrong' }, { status: 500 })
  }
}
