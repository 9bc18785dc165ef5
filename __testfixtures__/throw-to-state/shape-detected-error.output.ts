'use server'

import { db } from '@/lib/db'

export async function signIn(email: string, password: string) {
  const user = await db.user.findByEmail(email)
  if (!user) return { error: 'There is no account with this address' }
  if (!user.verified) return { error: 'Confirm your address first' }
  if (user.password !== password) return { error: 'This is not the password' }
  return { success: 'Welcome back' }
}

export type RenameResult = { error?: string }

export async function rename(id: string, name: string): Promise<RenameResult> {
  if (!name) return { error: 'A name is needed' }
  await db.user.rename(id, name)
  return {}
}

export async function findUser(id: string) {
  const user = await db.user.find(id)
  if (!user) return { error: 'There is no such user' }
  return { data: user }
}

export type CountUsersResult =
  | { data: number; error?: undefined }
  | { error: string }

export async function countUsers(team: string): Promise<CountUsersResult> {
  if (!team) return { error: 'Which team?' }
  return { data: await db.user.count(team) }
}
