'use server'

import 'server-only'
import { createInvoice as createInvoiceRecord, type NewInvoice } from '../../lib/invoices'

export type CreateInvoiceResult =
  | { success: true; data: { ok: boolean } }
  | { success: false; status: number; error: string }

export async function createInvoice(invoice: NewInvoice): Promise<CreateInvoiceResult> {
  await createInvoiceRecord(invoice)
  return { success: true, data: { ok: true } }
}
