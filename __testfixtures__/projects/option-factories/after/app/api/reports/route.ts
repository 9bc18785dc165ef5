import { observed } from '@/lib/api/observed'
import { db } from '@/lib/db'

export const POST = observed({
  name: 'reports',
  handler: async (request) => {
    const { id } = await request.json()
    return db.post.find(id)
  },
})
