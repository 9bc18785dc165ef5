'use server'

import 'server-only'
import { requireLeader } from '@/lib/auth'
import { db } from '@/lib/db'
import { toWire } from './to-wire'

export type UpdateMemberResult = Awaited<ReturnType<typeof updateMember>>

export async function updateMember(id: string, input: any) {
  try {
    const leader = await requireLeader()
    if (id === leader.id) return { success: false as const, error: 'Not your own role' }

    const { role } = input
    await db.member.update(id, { role })
    return { success: true as const, data: toWire({ role }) }
  } catch (error) {
    if (error instanceof Response)
      return { success: false as const, error: (await error.json()).error as string }
    console.error('A route failed', error)
    return { success: false as const, error: 'Something went wrong' }
  }
}
