'use server'

import 'server-only'
import { updateTask as updateTaskRecord } from '../../lib/tasks'

export type UpdateTaskResult =
  | { success: true; data: { ok: boolean } }
  | { success: false; status: number; error: string }

export async function updateTask(
  id: string,
  notify: string | undefined = 'no',
  input: any,
): Promise<UpdateTaskResult> {
  const { title, done = false } = input
  await updateTaskRecord(Number(id), { title, done }, notify === 'yes')
  return { success: true, data: { ok: true } }
}
