import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function POST(request: Request) {
  const { name } = await request.json()
  if (!name) {
    return NextResponse.json({ success: false, error: 'A shelf needs a name' }, { status: 400 })
  }
  const shelf = await db.createShelf(name)
  return NextResponse.json({ success: true, shelfId: shelf.id })
}
