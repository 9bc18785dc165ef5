'use server'

import 'server-only'
import { db } from '@/lib/db'

export type SubmitViewResult = { success: true } | { success: false; error: string }

export async function submitView(slug: string): Promise<SubmitViewResult> {
  try {
    await db.views.add(slug)
    return { success: true }
  } catch {
    return { success: false, error: 'Not counted' }
  }
}
