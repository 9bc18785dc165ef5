import { db } from '@/lib/db'
import { respond } from '@/lib/respond'

export async function POST(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const note = await db.notes.find(id)
  return note ? respond(note.title, 'sent') : respond('', 'nothing')
}
