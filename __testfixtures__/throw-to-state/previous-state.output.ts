'use server'

import { redirect } from 'next/navigation'
import { db } from '@/lib/db'

export interface RenameState {
  error?: string
  name?: string
}

export type AddState = { success: true } | { success: false; error: string } | null

export async function rename(_previous: RenameState | null, formData: FormData): Promise<RenameState | null> {
  const name = String(formData.get('name'))
  if (!name) return { error: 'A name is needed' }
  await db.board.rename(name)
  return {}
}

export async function add(previous: AddState, formData: FormData): Promise<AddState> {
  const title = String(formData.get('title'))
  if (!title) return { success: false, error: 'A title is needed' }
  if (await db.board.has(title)) return { success: true }
  await db.board.add(title)
  return { success: true }
}

export async function open(_previous: AddState, formData: FormData): Promise<AddState> {
  const board = await db.board.find(String(formData.get('id')))
  if (!board) return { success: false, error: 'There is no such board' }
  redirect(`/boards/${board.id}`)
}
