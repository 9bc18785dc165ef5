import { z } from 'zod'
import { createHandler } from '@/lib/api/create-handler'
import { ApiError } from '@/lib/api-error'
import { db } from '@/lib/db'

export const PUT = createHandler({
  roles: ['EDITOR', 'ADMIN'],
  schema: z.object({ title: z.string().min(3) }),
  async handler({ body, user, params }) {
    const { id } = await params
    const post = await db.post.find(id)
    if (!post) throw new ApiError(404, 'No such post')
    if (post.authorId !== user.id && user.role !== 'ADMIN') throw new ApiError(403, 'Not yours')
    if (post.title === body.title) return { post, changed: false }

    return { post: await db.post.update(id, body), changed: true }
  },
})
