'use server'

import 'server-only'
import { db } from '../../lib/db'
import { getSession } from '../../lib/session'

export type CreateLabelResult =
  | { success: true }
  | { success: false; status: 400 | 401; error: string }

export async function createLabel(input: { title: string }): Promise<CreateLabelResult> {
  const session = await getSession()
  if (!session) return { success: false, status: 401, error: 'Sign in first' }

  const { title } = input
  if (!title) return { success: false, status: 400, error: 'A title is required' }
  await db.label.create({ title })
  return { success: true }
}

export type DeleteLabelsResult = { success: true } | { success: false; status: 401; error: string }

export async function deleteLabels(id: string): Promise<DeleteLabelsResult> {
  const session = await getSession()
  if (!session) return { success: false, status: 401, error: 'Sign in first' }

  await db.label.delete(id)
  return { success: true }
}
