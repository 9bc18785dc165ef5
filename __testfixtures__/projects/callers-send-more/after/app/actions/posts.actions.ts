'use server'

import 'server-only'
import { db, type Post } from '@/lib/db'

export type CreatePostResult = { success: true } | { success: false; error: string }

export async function createPost(input: { title: string; subtitle?: string }): Promise<CreatePostResult> {
  const { title } = input
  if (!title) return { success: false, error: 'A title is needed' }
  await db.post.create({ title })
  return { success: true }
}

export type UpdatePostResult = { success: true } | { success: false; error: string }

export async function updatePost(id: string, input: { title?: string; rating?: number }): Promise<UpdatePostResult> {
  const { title, rating } = input
  await db.post.update(id, { title, rating })
  return { success: true }
}

export type UpdateDraftResult = { success: true } | { success: false; error: string }

export async function updateDraft(id: string, input: { title: string; cover?: object }): Promise<UpdateDraftResult> {
  const { title } = input
  await db.post.draft(id, title)
  return { success: true }
}

export type UpdateRatingResult = { success: true } | { success: false; error: string }

export async function updateRating(id: string, input: { rating: number | null }): Promise<UpdateRatingResult> {
  const post = input as Pick<Post, 'rating'>
  if (!Number.isInteger(post.rating)) return { success: false, error: 'Not a rating' }
  await db.post.rate(id, post)
  return { success: true }
}

export type UpdateTagResult = { success: true } | { success: false; error: string }

export async function updateTag(id: string, body: { tags?: string[] } = {}): Promise<UpdateTagResult> {
  const tags = Array.isArray(body.tags) ? body.tags : []
  await db.post.tag(id, tags)
  return { success: true }
}

export type UpdateTitleResult = { success: true } | { success: false; error: string }

export async function updateTitle(id: string, input: any): Promise<UpdateTitleResult> {
  const { title } = input
  await db.post.rename(id, title)
  return { success: true }
}
