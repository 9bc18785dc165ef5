'use server'

import 'server-only'
import { save } from '@/lib/db'

export type CheckoutResult =
  | { success: true; data: { url: string } }
  | { success: false; error: boolean; signedIn?: boolean; isPro?: boolean }

export async function checkout(input: {
  plan: string
  userId: string | null
}): Promise<CheckoutResult> {
  const { plan, userId } = input
  if (!userId) return { success: false, error: true, signedIn: false }
  if (plan === 'pro') return { success: false, error: true, isPro: true }
  await save(plan)
  return { success: true, data: { url: `/thanks/${plan}` } }
}
