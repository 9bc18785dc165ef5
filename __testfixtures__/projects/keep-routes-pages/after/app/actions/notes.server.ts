import { db } from '@/lib/db'

export type PinNotesInput = {
  note: string
}

export type PinNotesResult = { success: true } | { success: false; status: number; error: string }

export async function runPinNotes(
  readBody: () => Promise<PinNotesInput>,
): Promise<Extract<PinNotesResult, { success: true }>> {
  const post = await db.post.find('pinned')

  const { note } = (await readBody()) as { note: string }
  await db.post.delete(note)
  return { success: true }
}

export type ReportNotesResult = { success: true } | { success: false; status: 404; error: string }

export async function runReportNotes(input: any): Promise<ReportNotesResult> {
  const { note } = input
  const post = await db.post.find(note)
  if (!post) {
    return { success: false, status: 404, error: 'No such note' }
  }
  console.warn(`${post.title} was reported`)
  return { success: true }
}
