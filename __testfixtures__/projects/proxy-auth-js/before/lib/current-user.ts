import { auth } from '@/auth'

export async function requireUser() {
  const session = await auth()
  if (!session?.user) throw new Error('Nobody is signed in')
  return session.user
}

/** Gives somebody to everybody. */
export async function userOrGuest() {
  const session = await auth()
  if (!session) return { id: 'guest', name: 'Guest' }
  return session.user
}
