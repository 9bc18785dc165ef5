import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function POST(req: Request) {
  const { platform } = await req.json()
  if (!platform) return NextResponse.json({ error: 'Which one?' }, { status: 400 })

  await db.device.create(platform)
  return NextResponse.json({ done: true })
}
