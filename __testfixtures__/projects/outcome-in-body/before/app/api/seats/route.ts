import { NextResponse } from 'next/server'
import { save } from '@/lib/db'

export async function POST(request: Request) {
  const { plan, userId } = (await request.json()) as { plan: string; userId: string | null }
  if (!userId) return NextResponse.json({ error: true, signedIn: false }, { status: 401 })
  if (plan === 'pro') return NextResponse.json({ error: true, isPro: true }, { status: 400 })
  await save(plan)
  return NextResponse.json({ url: `/thanks/${plan}` })
}
