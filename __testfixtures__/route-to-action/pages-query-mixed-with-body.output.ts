'use server'

import 'server-only'
import { updateTask as updateTaskRecord } from '../../lib/tasks'

export type UpdateTaskResult =
  | { success: true; data: { ok: boolean } }
  | { success: false; status: number; error: string }

export async function updateTask(id: string, input: any): Promise<UpdateTaskResult> {
  const title = input.title as string
  const done = input?.done ?? false
  await updateTaskRecord(Number(id), { title, done })
  return { success: true, data: { ok: true } }
}
