import type { NextApiRequest, NextApiResponse } from 'next'
import { ApiError } from '@/lib/errors'
import { getNote, removeNote } from '@/lib/notes'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  try {
    switch (req.method) {
      case 'GET':
        await handleGet(req, res)
        break
      case 'DELETE':
        await handleDelete(req, res)
        break
      default:
        res.setHeader('Allow', 'GET, DELETE')
        res.status(405).json({ error: `Method ${req.method} Not Allowed` })
    }
  } catch (error: any) {
    const message = error.message || 'Something went wrong'
    const status = error.status || 500

    res.status(status).json({ error: message })
  }
}

async function handleGet(req: NextApiRequest, res: NextApiResponse) {
  res.json(await getNote(String(req.query.id)))
}

// Only what is there can go.
const handleDelete = async (request: NextApiRequest, response: NextApiResponse) => {
  const { id } = request.query as { id: string }
  const note = await getNote(id)
  if (!note) {
    throw new ApiError(404, 'No such note')
  }

  await removeNote(note)
  response.status(204).end()
}
