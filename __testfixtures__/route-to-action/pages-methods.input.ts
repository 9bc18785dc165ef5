import type { NextApiRequest, NextApiResponse } from 'next'
import { getServerSession } from 'next-auth/next'
import { authOptions } from '../auth/[...nextauth]'
import { prisma } from '../../../lib/prisma'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  // Nobody gets past this without a session.
  const session = await getServerSession(req, res, authOptions)
  if (!session) {
    return res.status(401).json({ message: 'Unauthorized' })
  }

  const { id } = req.query as { id: string }

  if (req.method === 'GET') {
    const post = await prisma.post.findUnique({ where: { id } })
    return res.status(200).json(post)
  } else if (req.method === 'PUT') {
    const { title, body } = req.body as { title: string; body: string }

    const post = await prisma.post.update({
      where: { id },
      data: { title, body },
    })

    return res.status(200).json(post)
  } else if (req.method === 'DELETE') {
    await prisma.post.delete({ where: { id } })
    return res.status(204).end()
  } else {
    res.setHeader('Allow', ['GET', 'PUT', 'DELETE'])
    return res.status(405).end(`Method ${req.method} Not Allowed`)
  }
}
