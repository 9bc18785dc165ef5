import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function POST(_request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  try {
    await db.views.add(slug)
    return NextResponse.json({ ok: true })
  } catch {
    return NextResponse.json({ error: 'Not counted' }, { status: 500 })
  }
}
