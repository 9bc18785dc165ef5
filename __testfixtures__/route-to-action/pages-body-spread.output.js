'use server'

import 'server-only'
import { createTask as createTaskRecord } from '../../lib/tasks'

export async function createTask(input) {
  await createTaskRecord({ done: false, ...input })
  return { success: true, data: { ok: true } }
}
