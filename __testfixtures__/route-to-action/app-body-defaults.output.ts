'use server'

import 'server-only'
import { saveDraft } from '@/lib/drafts'

export type CreateDraftResult =
  | { success: true; data: { ok: boolean } }
  | { success: false; status: 400; error: string }

export async function createDraft(input: any): Promise<CreateDraftResult> {
  const { title = 'Untitled', body: text, tags = [], ...rest } = input
  if (!text) return { success: false, status: 400, error: 'There is nothing to save' }

  await saveDraft({ title, text, tags, ...rest })
  return { success: true, data: { ok: true } }
}
