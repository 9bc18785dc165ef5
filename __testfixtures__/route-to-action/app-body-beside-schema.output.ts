'use server'

import 'server-only'
import { z } from 'zod'
import { currentTenant } from '@/lib/tenants'
import { db } from '@/lib/db'

const schema = z.object({ name: z.string().min(1), limit: z.number().optional() })

export type CreateQueueResult =
  | { success: true; data: { ok: boolean } }
  | { success: false; status: 400; error: string }

export async function createQueue(body: any): Promise<CreateQueueResult> {
  // Not among what is parsed.
  const tenantId = await currentTenant(body.tenantId)
  const parsed = schema.safeParse(body)
  if (!parsed.success) return { success: false, status: 400, error: 'Invalid queue' }
  await db.queue.create({ data: { ...parsed.data, tenantId } })
  return { success: true, data: { ok: true } }
}

export type UpdateQueueResult =
  | { success: true; data: { ok: boolean } }
  | { success: false; status: 400; error: string }

export async function updateQueue(body: z.input<typeof schema>): Promise<UpdateQueueResult> {
  console.info(body.name)
  const parsed = schema.safeParse(body)
  if (!parsed.success) return { success: false, status: 400, error: 'Invalid queue' }
  await db.queue.updateMany({ data: parsed.data })
  return { success: true, data: { ok: true } }
}
