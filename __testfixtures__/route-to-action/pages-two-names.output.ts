'use server'

import 'server-only'
import { can } from '../../lib/rights'
import { updateTask as updateTaskRecord } from '../../lib/tasks'

export type UpdateTaskResult =
  | { success: true; data: { ok: boolean } }
  | { success: false; status: 403; error: string }

export async function updateTask(
  id: string,
  notify: string | undefined,
  input: any,
): Promise<UpdateTaskResult> {
  if (!(await can(id))) {
    return { success: false, status: 403, error: 'Forbidden' }
  }
  const task = id
  const { title, ...rest } = input
  await updateTaskRecord(task, { title, ...rest }, notify)
  return { success: true, data: { ok: true } }
}
