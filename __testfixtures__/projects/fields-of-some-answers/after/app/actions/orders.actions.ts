'use server'

import 'server-only'
import { books } from '@/lib/db'
import { toWire } from './to-wire'

export type CreateOrderResult = Awaited<ReturnType<typeof createOrder>>

export async function createOrder(input: { title: string }) {
  const { title } = input
  if (!title)
    return {
      success: true as const,
      data: { id: undefined, message: 'untitled' },
    }
  if ((await books.count()) > 99)
    return { success: true as const, data: { id: undefined, message: 'full' } }

  const order = await books.scan(title)
  return {
    success: true as const,
    data: { ...toWire({ id: order.id }), message: undefined },
  }
}
