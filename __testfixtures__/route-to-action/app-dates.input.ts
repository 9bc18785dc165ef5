import { NextResponse } from 'next/server'
import { plan } from '@/lib/plans'

export async function POST(request: Request) {
  const body: { from: Date; to?: Date } = await request.json()
  const entry = await plan(new Date(body.from), body.to && new Date(body.to))
  return NextResponse.json({ entry, plannedAt: new Date() })
}
