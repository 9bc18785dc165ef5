import { currentUser, type User } from './session'

type Check = { ok: true; user: User } | { ok: false; error: string; status: number }

export async function checkLeader(): Promise<Check> {
  const user = await currentUser()
  if (!user) return { ok: false, error: 'Sign in first', status: 401 }
  if (user.role !== 'leader') return { ok: false, error: 'Leaders only', status: 403 }
  return { ok: true, user }
}
