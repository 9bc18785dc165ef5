'use server'

import 'server-only'
import { db } from '@/lib/db'

export type UpdateProfileResult = { success: true } | { success: false; error: string }

export async function updateProfile(fields: {
  name?: string
  password?: string
}): Promise<UpdateProfileResult> {
  if (fields.password && fields.password.length < 12)
    return { success: false, error: 'At least 12 characters' }
  await db.profile.update(fields)
  return { success: true }
}
