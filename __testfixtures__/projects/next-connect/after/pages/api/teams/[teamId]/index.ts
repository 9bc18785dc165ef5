import type { NextApiResponse } from 'next'
import { createRouter } from 'next-connect'
import { db } from '@/lib/db'
import { checkMember, checkUser, type TeamRequest } from '@/lib/middleware'

export const router = createRouter<TeamRequest, NextApiResponse>()

router
  .use(checkUser, checkMember)
  .get(async (req, res) => {
    res.json(await db.team.find(req.teamId!))
  })

export default router.handler()
