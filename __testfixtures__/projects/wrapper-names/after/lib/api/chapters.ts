import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../db'

export async function showMember(req: NextApiRequest, res: NextApiResponse) {
  const id = String(req.query.id)
  const member = await db.member.find(id)
  if (!member) return res.status(404).json({ error: 'Nobody' })

  return res.status(200).json(member)
}

export async function greetMember(req: NextApiRequest, res: NextApiResponse) {
  const id = String(req.query.id)
  const member = await db.member.find(id)
  if (!member) return res.status(404).json({ error: 'Nobody to greet' })

  await db.member.update(id, { name: `Dear ${member.name}` })
  return res.status(200).json({ greeted: true })
}

export async function dismissMember(req: NextApiRequest, res: NextApiResponse) {
  const id = String(req.query.id)
  const member = await db.member.find(id)
  if (!member) return res.status(404).json({ error: 'Nobody to dismiss' })

  await db.member.remove(id)
  return res.status(200).json({ dismissed: member.name })
}
