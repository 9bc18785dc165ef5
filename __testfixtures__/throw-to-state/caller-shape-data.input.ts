import { findTask, renameTask } from './actions'

export async function titleOf(id: string) {
  const task = await findTask(id)
  await renameTask(id, task.title.trim())
  return task.title
}
