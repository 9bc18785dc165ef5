import { NextResponse } from 'next/server'
import { db } from '@/lib/db'
import { HttpStatus } from '@/lib/http'

export async function POST(req: Request) {
  const { id } = await req.json()
  if (!id) return NextResponse.json({ message: 'Which one?' }, { status: HttpStatus.Missing })

  await db.note.remove(id)
  return NextResponse.json({ message: 'Removed' })
}
