import type { NextApiResponse } from 'next'
import { createRouter } from 'next-connect'
import { db } from '@/lib/db'
import { checkUser, onError, type TeamRequest } from '@/lib/middleware'

const reserved = ['create', 'settings']

const router = createRouter<TeamRequest, NextApiResponse>()

router.use(checkUser).post(async (req, res) => {
  const { name } = req.body
  if (reserved.includes(name)) {
    return res.status(400).json({ error: 'That name is taken' })
  }

  const team = await db.team.create({ name, owner: req.user!.id })

  return res.status(201).json({ team })
})

export default router.handler({ onError })
