'use server'

import 'server-only'
import { archive as runArchive } from '@/lib/archive'

export type ArchiveResult =
  | { success: true; data: { ok: boolean } }
  | { success: false; status: number; error: string }

export async function archive(
  body: { ids?: string[] } = {},
): Promise<ArchiveResult> {
  const ids = Array.isArray(body.ids) ? body.ids : []
  if (ids.length === 0) return { success: true, data: { ok: true } }

  await runArchive(ids)
  return { success: true, data: { ok: true } }
}
