import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

const today = new Date()
today.setUTCHours(0, 0, 0, 0)

export async function GET() {
  return NextResponse.json(await db.visit.list(today))
}

export async function POST(req: Request) {
  const { page } = (await req.json()) as { page: string }
  await db.visit.add(page)
  return NextResponse.json({ ok: true })
}
