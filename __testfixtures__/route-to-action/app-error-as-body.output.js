'use server'

import 'server-only'
import { db } from '@/lib/db'

export async function createMember(input) {
  const { email } = input
  try {
    const member = await db.member.find(email)
    if (member) throw new Error('A member already')
    await db.member.add(email)
    return { success: true }
  } catch (error) {
    return { success: false, status: 500, error: String(error) }
  }
}
