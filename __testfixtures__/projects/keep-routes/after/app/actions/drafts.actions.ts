'use server'

import 'server-only'
import type { CreateDraftInput, CreateDraftResult } from './drafts.server'
import { runCreateDraft } from './drafts.server'

export async function createDraft(author: string | null, input: CreateDraftInput): Promise<CreateDraftResult> {
  return runCreateDraft(author, input)
}
