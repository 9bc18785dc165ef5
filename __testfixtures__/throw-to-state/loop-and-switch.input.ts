'use server'

import { db } from '@/lib/db'

export async function setRoles(roles: { id: string; role: string }[]) {
  for (const { id, role } of roles) {
    if (!(await db.user.exists(id))) throw new Error(`User ${id} not found`)
    switch (role) {
      case 'owner':
      case 'member':
        break
      default:
        throw new TypeError('Invalid role')
    }
  }

  await db.user.setRoles(roles)
  return { success: true }
}
