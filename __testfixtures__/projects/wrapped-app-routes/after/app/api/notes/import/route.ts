import { withTracing } from 'tracing-kit'
import { db } from '@/lib/db'

export const POST = withTracing(async (req: Request) => {
  const { owner, title } = await req.json()
  await db.note.create({ owner, title })
  return Response.json({ imported: true })
})
