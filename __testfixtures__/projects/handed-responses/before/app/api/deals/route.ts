import { NextResponse, type NextRequest } from 'next/server'
import { db } from '@/lib/db'
import { leaderOrAnswer } from '@/lib/permissions'

export async function POST(req: NextRequest) {
  const { user, answer } = await leaderOrAnswer()
  if (answer) return answer

  const { title } = await req.json()
  await db.deal.create({ title, company: user!.company })
  return NextResponse.json({ created: true }, { status: 201 })
}
