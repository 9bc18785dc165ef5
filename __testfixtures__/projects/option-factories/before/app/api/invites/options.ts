import { db } from '@/lib/db'
import type { User } from '@/lib/session'

export const invites = {
  roles: ['ADMIN'] as User['role'][],
  handler: async ({ user }: { user: User }) => db.invite.create('everybody', user.id),
}
