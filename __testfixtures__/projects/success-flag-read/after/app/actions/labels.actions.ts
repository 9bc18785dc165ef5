'use server'

import 'server-only'
import { db } from '@/lib/db'

export type CreateLabelResult =
  | { success: true; data: { pages: number } }
  | { success: false; error: string }

export async function createLabel(input: {
  text: string
}): Promise<CreateLabelResult> {
  const { text } = input
  const printed = await db.print(text)
  if (!printed) {
    return { success: false, error: 'Nothing to print' }
  }
  return { success: true, data: { pages: printed.pages } }
}
