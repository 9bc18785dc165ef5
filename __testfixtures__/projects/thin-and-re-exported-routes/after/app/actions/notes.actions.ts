'use server'

import 'server-only'
import { getUser } from '@/lib/session'
import { db } from '@/lib/db'
import { toWire } from './to-wire'

const MAX_LENGTH = 80

export type CreateNoteResult = { success: true } | { success: false; error: string }

export async function createNote(input: { title: string }): Promise<CreateNoteResult> {
  const user = await getUser()
  if (!user) return { success: false, error: 'Sign in first' }

  const { title } = input
  if (title.length > MAX_LENGTH) return { success: false, error: 'Too long' }
  await db.notes.create({ title, ownerId: user.id })
  return { success: true }
}

export type DeleteNoteResult = { success: true } | { success: false; error: string }

export async function deleteNote(id: string): Promise<DeleteNoteResult> {
  const user = await getUser()
  const note = await db.notes.find(id)
  if (!user || note?.ownerId !== user.id) {
    return { success: false, error: 'Not yours' }
  }
  await db.notes.remove(id)
  return { success: true }
}

export type UpdateNoteResult = Awaited<ReturnType<typeof updateNote>>

export async function updateNote(id: string, input: { title: string }) {
  const user = await getUser()
  const note = await db.notes.find(id)
  if (!user || note?.ownerId !== user.id) {
    return { success: false as const, error: 'Not yours' }
  }
  const { title } = input
  return { success: true as const, data: toWire({ note: await db.notes.rename(id, title) }) }
}

export type PinNoteResult = { success: true } | { success: false; error: string }

export async function pinNote(id: string): Promise<PinNoteResult> {
  const user = await getUser()
  if (!user) {
    return { success: false, error: 'Sign in first' }
  }
  await db.notes.pin(id, user.id)
  return { success: true }
}

export type UpdateTagResult = { success: true } | { success: false; error: string }

export async function updateTag(id: string, tags: string[]): Promise<UpdateTagResult> {
  await db.notes.tag(id, tags)
  return { success: true }
}
