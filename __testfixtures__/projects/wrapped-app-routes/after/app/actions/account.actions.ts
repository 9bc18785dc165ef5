'use server'

import 'server-only'
import { auth } from '@/auth'
import { db } from '@/lib/db'

export type DeleteAccountResult =
  | { success: true }
  | { success: false; error: string }

export async function deleteAccount(): Promise<DeleteAccountResult> {
  const session = await auth()
  if (!session) {
    return { success: false, error: 'Not signed in' }
  }

  const owner = session.user
  if (!owner?.id) {
    return { success: false, error: 'No such account' }
  }

  await db.owner.remove(owner.id)

  return { success: true }
}
