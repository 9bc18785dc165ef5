'use server'

import 'server-only'
import { saveVoucher } from '@/lib/vouchers'

export type CreateVoucherResult =
  | { success: true; data: { ok: boolean } }
  | { success: false; status: 400; error: string }

export async function createVoucher(body: unknown): Promise<CreateVoucherResult> {
  const { amount, name } = body as Record<string, unknown>
  if (typeof amount !== 'number' || !Number.isInteger(amount) || amount < 1) {
    return { success: false, status: 400, error: 'How much?' }
  }
  if (typeof name !== 'string') return { success: false, status: 400, error: 'Who?' }
  await saveVoucher({ amount, name })
  return { success: true, data: { ok: true } }
}
