import { findTask, renameTask } from './actions'

export async function titleOf(id: string) {
  const result = await findTask(id)
  if (result.error !== null) throw new Error(result.error)
  const task = result.data
  const outcome = await renameTask(id, task.title.trim())
  if (outcome.error !== null) throw new Error(outcome.error)
  return task.title
}
