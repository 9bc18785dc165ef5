'use server'

import 'server-only'
import { createOrder as createOrderRecord } from '@/lib/orders'
import { toWire } from './to-wire'

export type CreateOrderResult = Awaited<ReturnType<typeof createOrder>>

export async function createOrder(input: any) {
  const order = await createOrderRecord(input)
  return { success: true as const, data: toWire(order) }
}
