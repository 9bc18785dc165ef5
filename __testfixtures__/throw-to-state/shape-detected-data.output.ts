'use server'

import { db } from '@/lib/db'

export async function addTask(title: string) {
  if (!title) return { data: null, error: 'A title is needed' }
  if (title.length > 80) return { data: null, error: 'A title has 80 letters at most' }
  const task = await db.task.insert({ title })
  return { data: task, error: null }
}

export async function deleteTask(id: string) {
  try {
    await db.task.delete(id)
    return { data: null, error: null }
  } catch {
    return { data: null, error: 'Could not delete the task' }
  }
}

export type RenameTaskResult = { data: null; error: null } | { data: null; error: string }

export async function renameTask(id: string, title: string): Promise<RenameTaskResult> {
  if (!title) return { data: null, error: 'A title is needed' }
  await db.task.rename(id, title)
  return { data: null, error: null }
}

export async function findTask(id: string) {
  const task = await db.task.find(id)
  if (!task) return { data: null, error: 'There is no such task' }
  return { data: task, error: null }
}

export type CountTasksResult = { data: number; error: null } | { data: null; error: string }

export async function countTasks(list: string): Promise<CountTasksResult> {
  if (!list) return { data: null, error: 'Which list?' }
  return { data: await db.task.count(list), error: null }
}
