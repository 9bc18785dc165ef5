'use server'

import 'server-only'
import { db } from '@/lib/db'

export type DeleteFollowerResult =
  | { success: true }
  | { success: false; error: string }

export async function deleteFollower(
  id: string,
): Promise<DeleteFollowerResult> {
  try {
    await db.unfollow(id)
    return { success: true }
  } catch (error) {
    console.error(error)
    return { success: false, error: 'Internal server error' }
  }
}

export type CreateFollowerResult =
  | { success: true }
  | { success: false; error: string }

export async function createFollower(
  id: string,
): Promise<CreateFollowerResult> {
  try {
    await db.follow(id)
    return { success: true }
  } catch (error) {
    console.error(error)
    return { success: false, error: 'Internal server error' }
  }
}
