import { auth } from '@/auth'
import { db } from '@/lib/db'

export const DELETE = auth(async (...args: any) => {
  const [req] = args
  if (!req.auth) {
    return new Response('Not signed in', { status: 401 })
  }

  const owner = req.auth.user
  if (!owner?.id) {
    return new Response('No such account', { status: 401 })
  }

  await db.owner.remove(owner.id)

  return new Response('Deleted', { status: 200 })
}) as any
