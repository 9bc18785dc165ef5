import { db } from '@/lib/db'

export type CreateDraftInput = {
  title: string
}

export type CreateDraftResult =
  | { success: true; data: { success: boolean; id: string } }
  | { success: false; status: 400; error: string }

export async function runCreateDraft(author: string | null, input: CreateDraftInput): Promise<CreateDraftResult> {
  const { title } = input
  if (!author) return { success: false, status: 400, error: 'Who are you?' }

  const post = await db.post.create({ title, body: '', author })
  return { success: true, data: { success: true, id: post.id } }
}
