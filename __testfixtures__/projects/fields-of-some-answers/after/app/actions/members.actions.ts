'use server'

import 'server-only'
import { books } from '@/lib/db'

export type CreateMemberResult = { success: true; data: { status?: number } }

export async function createMember(input: {
  title: string
}): Promise<CreateMemberResult> {
  const { title } = input
  try {
    await books.add(title)
    return { success: true, data: {} }
  } catch (error) {
    return { success: true, data: { status: 500 } }
  }
}
