'use server'

import 'server-only'
import { db } from '@/lib/db'

export type CreateReviewResult =
  | { success: true; data: { stars: number } }
  | { success: false; error: any }

export async function createReview(input: { text: string }): Promise<CreateReviewResult> {
  const { text } = input
  if (!text) {
    return { success: false, error: { code: 'EMPTY', issues: ['text'] } }
  }
  if (text.length > 200) {
    return { success: false, error: { code: 'TOO_LONG' } }
  }
  const review = await db.review({ text })
  return { success: true, data: { stars: review.stars } }
}
