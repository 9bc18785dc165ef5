import type { NextApiRequest, NextApiResponse } from 'next'
import { createInvoice, type NewInvoice } from '../../lib/invoices'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') return res.status(405).end()
  const invoice = req.body as NewInvoice
  await createInvoice(invoice)
  res.status(200).json({ ok: true })
}
