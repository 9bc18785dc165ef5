import { createHandler } from '@/lib/create-handler'

export const POST = createHandler({
  parse: (body) => (typeof body === 'string' ? body : null),
  handler: async (name, userId) => ({ name, userId }),
})
