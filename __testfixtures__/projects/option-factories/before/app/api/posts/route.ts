import { z } from 'zod'
import { createHandler } from '@/lib/api/create-handler'
import { db } from '@/lib/db'

// Writes a post.
export const POST = createHandler({
  schema: z.object({ title: z.string().min(1) }),
  audited: true,
  handler: async ({ body, user }) => db.post.create({ title: body.title, authorId: user.id }),
})
