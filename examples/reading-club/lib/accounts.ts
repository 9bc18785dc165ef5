import { randomUUID, scryptSync, timingSafeEqual } from 'node:crypto'
import type { Reminders } from './choices'
import { query } from './db'

export type Session = { userId: number; name: string; admin: boolean }

export type Profile = {
  name: string
  email: string
  bio: string
  reminders: Reminders
  newsletter: boolean
}

export type Member = { id: number; name: string; bio: string; books: number }

export async function findSession(token: string | undefined): Promise<Session | null> {
  if (!token) return null

  const [session] = await query<Session>(
    `select users.id as "userId", users.name, users.admin
     from sessions join users on users.id = sessions.user_id
     where sessions.token = $1`,
    [token],
  )
  return session ?? null
}

export async function createSession(userId: number): Promise<string> {
  const token = randomUUID()
  await query('insert into sessions (token, user_id) values ($1, $2)', [token, userId])
  return token
}

export async function deleteSession(token: string): Promise<void> {
  await query('delete from sessions where token = $1', [token])
}

export async function checkPassword(email: string, password: string) {
  const [user] = await query<{ id: number; name: string; passwordHash: string }>(
    'select id, name, password_hash as "passwordHash" from users where email = $1',
    [email],
  )
  if (!user) return null

  const [salt, hash] = user.passwordHash.split(':')
  const matches = timingSafeEqual(Buffer.from(hash, 'hex'), scryptSync(password, salt, 32))
  return matches ? { id: user.id, name: user.name } : null
}

export async function listMembers(): Promise<Member[]> {
  return query<Member>(
    `select users.id, users.name, users.bio, count(books.id)::int as books
     from users left join books on books.owner_id = users.id
     group by users.id order by users.name`,
  )
}

export async function getProfile(userId: number): Promise<Profile> {
  const [profile] = await query<Profile>(
    'select name, email, bio, reminders, newsletter from users where id = $1',
    [userId],
  )
  return profile
}

export async function isNameTaken(name: string, byOtherThan: number): Promise<boolean> {
  const rows = await query('select 1 from users where name = $1 and id <> $2', [name, byOtherThan])
  return rows.length > 0
}

export async function updateProfile(
  userId: number,
  profile: Omit<Profile, 'email'>,
): Promise<void> {
  await query(
    'update users set name = $2, bio = $3, reminders = $4, newsletter = $5 where id = $1',
    [userId, profile.name, profile.bio, profile.reminders, profile.newsletter],
  )
}
