import { db } from './db'
import { currentUser } from './session'

/** A success has no status of its own. */
export async function removeNote(id: string): Promise<{ message: string; status?: number }> {
  const user = await currentUser()
  if (!user) return { message: 'Sign in first', status: 401 }
  await db.note.remove(id)
  return { message: 'Removed' }
}

/** Not every status is that of a failure. */
export async function archiveNote(id: string) {
  const user = await currentUser()
  if (!user) return { message: 'Sign in first', status: 401 }
  await db.note.remove(id)
  return { message: 'Archived', status: 200 }
}
