'use server'

import 'server-only'
import type { z } from 'zod'
import { db } from '@/lib/db'
import { userNameSchema } from '@/lib/validations'

export type UpdateUserResult =
  | { success: true; data: { ok: boolean } }
  | { success: false; status: 400; error: string }

export async function updateUser(body: z.input<typeof userNameSchema>): Promise<UpdateUserResult> {
  if (body?.name) {
    const parsed = userNameSchema.safeParse(body)
    if (!parsed.success) return { success: false, status: 400, error: 'Invalid name' }
    await db.user.update({ data: parsed.data })
  }
  return { success: true, data: { ok: true } }
}
