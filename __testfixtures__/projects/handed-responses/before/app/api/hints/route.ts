import { NextResponse, type NextRequest } from 'next/server'
import { withLimit } from '@/lib/answers'
import { db } from '@/lib/db'

export async function POST(req: NextRequest) {
  const { title, status } = await req.json()
  const checked = await withLimit(status)
  if ('error' in checked) return checked.error
  await db.deal.create({ title, company: checked.user.company })
  return NextResponse.json({ created: true }, { status: 201 })
}
