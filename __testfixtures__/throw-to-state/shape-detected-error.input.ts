'use server'

import { db } from '@/lib/db'

export async function signIn(email: string, password: string) {
  const user = await db.user.findByEmail(email)
  if (!user) return { error: 'There is no account with this address' }
  if (!user.verified) return { error: 'Confirm your address first' }
  if (user.password !== password) return { error: 'This is not the password' }
  return { success: 'Welcome back' }
}

export async function rename(id: string, name: string) {
  if (!name) throw new Error('A name is needed')
  await db.user.rename(id, name)
}

export async function findUser(id: string) {
  const user = await db.user.find(id)
  if (!user) throw new Error('There is no such user')
  return user
}

export async function countUsers(team: string): Promise<number> {
  if (!team) throw new Error('Which team?')
  return db.user.count(team)
}
