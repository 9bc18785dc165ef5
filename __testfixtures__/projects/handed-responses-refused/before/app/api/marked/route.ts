import { NextResponse } from 'next/server'
import { db } from '@/lib/db'
import { checkRight } from '@/lib/rights'

export async function POST(req: Request) {
  const check = await checkRight()
  if (check.response) {
    // The answer is another one from here on.
    check.response.headers.set('x-denied', 'yes')
    return check.response
  }

  const { id } = await req.json()
  await db.note.remove(id)
  return NextResponse.json({ removed: true })
}
