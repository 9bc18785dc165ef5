'use server'

import { db } from '@/lib/db'

export type SetRolesResult =
  | { success: true }
  | { success: false; error: string }

export async function setRoles(
  roles: { id: string; role: string }[],
): Promise<SetRolesResult> {
  for (const { id, role } of roles) {
    if (!(await db.user.exists(id)))
      return { success: false, error: `User ${id} not found` }
    switch (role) {
      case 'owner':
      case 'member':
        break
      default:
        return { success: false, error: 'Invalid role' }
    }
  }

  await db.user.setRoles(roles)
  return { success: true }
}
