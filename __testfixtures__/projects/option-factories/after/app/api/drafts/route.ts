import { retried } from '@/lib/api/retried'
import { db } from '@/lib/db'

export const POST = retried({
  handler: async (request) => {
    const { title, authorId } = await request.json()
    return db.post.create({ title, authorId })
  },
})
