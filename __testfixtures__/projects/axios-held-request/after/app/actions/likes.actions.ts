'use server'

import 'server-only'
import { db } from '@/lib/db'
import { getSession } from '@/lib/session'

export type DeleteLikesResult = { success: true } | { success: false; error: string }

export async function deleteLikes(): Promise<DeleteLikesResult> {
  const session = await getSession()
  if (!session) return { success: false, error: 'Sign in first' }

  await db.post.delete(session.userId)
  return { success: true }
}

export type CreateLikeResult = { success: true } | { success: false; error: string }

export async function createLike(input: { id: string }): Promise<CreateLikeResult> {
  const session = await getSession()
  if (!session) return { success: false, error: 'Sign in first' }

  const { id } = input
  await db.post.like(id)
  return { success: true }
}

export type UpdateLikeResult = { success: true } | { success: false; error: string }

export async function updateLike(input: { id: string }): Promise<UpdateLikeResult> {
  const session = await getSession()
  if (!session) return { success: false, error: 'Sign in first' }

  const { id } = input
  await db.post.like(id)
  return { success: true }
}
