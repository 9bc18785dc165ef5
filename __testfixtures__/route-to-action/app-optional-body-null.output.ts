'use server'

import 'server-only'
import { save } from '@/lib/documents'

export type UpdateDocumentResult =
  | { success: true; data: { ok: boolean } }
  | { success: false; status: 400; error: string }

export async function updateDocument(
  body: { html?: string } | null = null,
): Promise<UpdateDocumentResult> {
  if (!body?.html) return { success: false, status: 400, error: 'Nothing to save' }

  await save(body.html)
  return { success: true, data: { ok: true } }
}
