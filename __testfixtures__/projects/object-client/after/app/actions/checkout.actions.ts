'use server'

import 'server-only'
import { getSession } from '@/lib/session'

export type CheckoutResult =
  | { success: true; data: { sessionId: string } }
  | { success: false; error: string }

export async function checkout(input: { price: string }): Promise<CheckoutResult> {
  const session = await getSession()
  if (!session) return { success: false, error: 'Sign in first' }

  const { price } = input
  return { success: true, data: { sessionId: `${session.userId}-${price}` } }
}
