'use server'

import 'server-only'
import { SubscriptionRenewalService } from '@/application/billing/subscriptions/SubscriptionRenewalService'

const LIMIT = 5 // more than that is abuse

export type CreateRenewalResult = { success: true } | { success: false; status: 400; error: string }

export async function createRenewal(input: { count: number }): Promise<CreateRenewalResult> {
  const { count } = input
  if (count > LIMIT) return { success: false, status: 400, error: 'Too many' }
  await SubscriptionRenewalService.renew(count)
  return { success: true }
}
