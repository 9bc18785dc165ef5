import { NextResponse } from 'next/server'
import { archiveNote } from '@/lib/save'

export async function POST(req: Request) {
  const { id } = await req.json()
  const result = await archiveNote(id)
  return NextResponse.json({ message: result.message }, { status: result.status })
}
