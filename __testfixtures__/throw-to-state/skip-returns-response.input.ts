'use server'

import { db } from '@/lib/db'

export async function markAsRead(id: string) {
  const message = await db.message.find(id)
  if (!message) throw new Error('Message not found')
  if (message.isForeign) return new Response('Unauthorized', { status: 401 })
  await db.message.markAsRead(id)
  return message.read
}
