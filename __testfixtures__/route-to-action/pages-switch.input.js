import { db } from 'lib/db'
import { sessionOf } from 'lib/session'

const limit = 20

export default async (req, res) => {
  const { method, query: { id: noteId } } = req

  switch (method) {
    case 'POST': {
      const count = await db.notes.count()
      if (count >= limit) {
        res.status(409).json({ error: `No more than ${limit} notes` })
        break
      }

      const note = await db.notes.add(req.body)
      res.status(201).json({ note })
      break
    }
    case 'DELETE':
      await db.notes.remove(noteId)
      res.status(204).end()
      break
    default:
      res.setHeader('Allow', ['POST', 'DELETE'])
      res.status(405).end()
  }
}
