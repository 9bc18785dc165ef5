import { auth } from '@clerk/nextjs/server'
import { db, type Post } from './db'

export const currentProfile = async (): Promise<Post | null> => {
  const { userId } = await auth()

  if (!userId) {
    return null
  }

  return db.post.find(userId)
}
