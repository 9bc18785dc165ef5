import { getSession } from 'next-auth/react'
import { db } from '@/lib/db'

export default async function handler(req, res) {
  const session = await getSession({ req })
  if (!session) return res.status(401).json({ error: 'Sign in first' })

  await db.visit.create({ userId: session.user.id })
  res.status(201).json({ ok: true })
}
