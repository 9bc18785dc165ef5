'use server'

import { redirect } from 'next/navigation'
import { db } from '@/lib/db'

interface RenameState {
  error?: string
  name?: string
}

export type AddState = { success: true } | { success: false; error: string } | null

export async function rename(_previous: RenameState | null, formData: FormData) {
  const name = String(formData.get('name'))
  if (!name) throw new Error('A name is needed')
  await db.board.rename(name)
}

export async function add(previous: AddState, formData: FormData) {
  const title = String(formData.get('title'))
  if (!title) throw new Error('A title is needed')
  if (await db.board.has(title)) return
  await db.board.add(title)
}

export async function open(_previous: AddState, formData: FormData) {
  const board = await db.board.find(String(formData.get('id')))
  if (!board) throw new Error('There is no such board')
  redirect(`/boards/${board.id}`)
}
