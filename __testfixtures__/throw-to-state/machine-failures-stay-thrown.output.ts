'use server'

import { db } from '@/lib/db'

export type ChargeResult = { success: true } | { success: false; error: string }

export async function charge(id: string): Promise<ChargeResult> {
  if (!process.env.BILLING_KEY) throw new Error('No billing key')
  const order = await db.order.find(id)
  if (!order) return { success: false, error: 'Order not found' }

  const response = await fetch('https://billing.example/charge', { method: 'POST', body: order.token })
  if (!response.ok) throw new Error('Payment declined')
  const receipt = await response.json()
  if (!receipt) throw new Error('Failed to read the receipt')

  try {
    await db.order.close(id)
  } catch (error) {
    console.error(error)
    throw new Error('Order is already closed')
  }
  return { success: true }
}
