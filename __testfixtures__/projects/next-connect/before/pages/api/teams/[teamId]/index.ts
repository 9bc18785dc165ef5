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
  .delete(async (req, res) => {
    // The members go with it.
    await db.team.remove(req.teamId!)
    return res.status(204).end()
  })
  .patch(async (req, res) => {
    const { name } = req.body
    return res.json(await db.team.update(req.teamId!, { name }))
  })

export default router.handler()
