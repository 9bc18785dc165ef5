import { getToken } from 'next-auth/jwt'
import { db } from '@/lib/db'

export default async function handler(req, res) {
  const token = await getToken({ req })
  if (!token) return res.status(401).json({ error: 'Sign in first' })

  await db.visit.create({ userId: token.sub })
  res.status(201).json({ ok: true })
}
