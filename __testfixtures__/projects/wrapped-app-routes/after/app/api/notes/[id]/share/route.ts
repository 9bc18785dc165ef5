import { withTiming } from '@/lib/api/with-timing'
import { db } from '@/lib/db'

export const POST = withTiming(async (req) => {
  const { id, email } = await req.json()
  await db.note.share(id, email)
  return Response.json({ shared: true })
})
