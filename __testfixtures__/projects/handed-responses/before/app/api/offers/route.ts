import { NextResponse, type NextRequest } from 'next/server'
import { db } from '@/lib/db'
import { validateMember } from '@/lib/validate'

export async function POST(req: NextRequest) {
  const validation = await validateMember()
  if (!validation.success) {
    return validation.error!
  }

  const { title } = await req.json()
  const offer = await db.deal.create({ title, company: validation.company! })
  return NextResponse.json({ success: true, id: offer.id })
}
