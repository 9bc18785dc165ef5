'use server'

import 'server-only'

declare global {
  var drafts: Map<string, string>
}

export type CreateDraftResult =
  | { success: true; data: { saved: boolean } }
  | { success: false; status: number; error: string }

export async function createDraft(input: {
  id: string
  text: string
}): Promise<CreateDraftResult> {
  const { id, text } = input
  global.drafts.set(id, text)
  return { success: true, data: { saved: global.drafts.size > 0 } }
}
