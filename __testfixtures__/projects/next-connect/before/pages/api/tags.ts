import cors from 'cors-lite'
import { createRouter } from 'next-connect'
import { db } from '@/lib/db'

const router = createRouter()

router.use(cors()).post(async (req, res) => {
  const tag = await db.tag.create(req.body.name)
  res.status(201).json(tag)
})

export default router.handler()
