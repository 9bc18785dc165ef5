import { NextResponse } from 'next/server'
import { z } from 'zod'
import { currentTenant } from '@/lib/tenants'
import { db } from '@/lib/db'

const schema = z.object({ name: z.string().min(1), limit: z.number().optional() })

export async function POST(request: Request) {
  const body = await request.json()
  // Not among what is parsed.
  const tenantId = await currentTenant(body.tenantId)
  const parsed = schema.safeParse(body)
  if (!parsed.success) return NextResponse.json({ error: 'Invalid queue' }, { status: 400 })
  await db.queue.create({ data: { ...parsed.data, tenantId } })
  return NextResponse.json({ ok: true })
}

export async function PUT(request: Request) {
  const body = await request.json()
  console.info(body.name)
  const parsed = schema.safeParse(body)
  if (!parsed.success) return NextResponse.json({ error: 'Invalid queue' }, { status: 400 })
  await db.queue.updateMany({ data: parsed.data })
  return NextResponse.json({ ok: true })
}
