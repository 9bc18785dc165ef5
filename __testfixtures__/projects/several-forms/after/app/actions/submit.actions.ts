'use server'

import 'server-only'
import { db } from '@/lib/db'

export type SubmitResult = { success: true } | { success: false; error: string }

export async function submit(data: FormData): Promise<SubmitResult> {
  const name = data.get('name') as string
  if (!name) return { success: false, error: 'A name is required' }
  await db.folder.create({ name })
  return { success: true }
}
