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

export async function renameTask(id: string, title: string) {
  if (!title) throw new Error('A title is needed')
  await db.task.rename(id, title)
}

export async function findTask(id: string) {
  const task = await db.task.find(id)
  if (!task) throw new Error('There is no such task')
  return task
}

export async function countTasks(list: string): Promise<number> {
  if (!list) throw new Error('Which list?')
  return db.task.count(list)
}
