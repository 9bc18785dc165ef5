import { NextResponse, type NextRequest } from 'next/server'
import { failed, withRole } from '@/lib/answers'
import { db } from '@/lib/db'

export async function POST(req: NextRequest) {
  const auth = await withRole(['leader'])

  if ('error' in auth) {
    return auth.error
  }

  const { title } = await req.json()
  if (!title) return failed('No title', 422)
  await db.deal.create({ title, company: auth.user.company })
  return NextResponse.json({ created: true }, { status: 201 })
}
