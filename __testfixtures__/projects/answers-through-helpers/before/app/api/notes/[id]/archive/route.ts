import { Answer } from 'answer-kit'
import { db } from '@/lib/db'

export async function POST(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  await db.notes.archive(id)
  return Answer.ok({ archived: true })
}
