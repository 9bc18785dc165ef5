'use server'

import 'server-only'
import { subscribe } from '@/lib/newsletter'

export type CreateSubscriberResult =
  | { success: true; data: { ok: boolean } }
  | { success: false; status: number; error: string }

export async function createSubscriber(
  formData: FormData,
): Promise<CreateSubscriberResult> {
  const email = formData.get('email') as string
  const topics = formData.getAll('topics') as string[]
  await subscribe(email, topics)
  return { success: true, data: { ok: true } }
}
