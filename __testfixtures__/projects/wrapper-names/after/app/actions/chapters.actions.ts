'use server'

import 'server-only'
import { db } from '../../lib/db'
import { toWire } from './to-wire'

export type DeleteChapterResult = Awaited<ReturnType<typeof deleteChapter>>

export async function deleteChapter(chapterId: string) {
  const id = String(chapterId)
  const member = await db.member.find(id)
  if (!member) return { success: false as const, error: 'Nobody to dismiss' }

  await db.member.remove(id)
  return { success: true as const, data: toWire({ dismissed: member.name }) }
}

export type SubmitChapterResult = { success: true } | { success: false; error: string }

export async function submitChapter(chapterId: string): Promise<SubmitChapterResult> {
  const id = String(chapterId)
  const member = await db.member.find(id)
  if (!member) return { success: false, error: 'Nobody to greet' }

  await db.member.update(id, { name: `Dear ${member.name}` })
  return { success: true }
}
