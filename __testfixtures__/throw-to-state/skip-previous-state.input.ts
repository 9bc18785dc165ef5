'use server'

import { db } from '@/lib/db'
import type { Saved } from './types'

// Whether "message" says that it failed is not known.
export async function rename(_previous: { message: string } | null, formData: FormData) {
  if (!formData.get('name')) throw new Error('A name is needed')
  await db.board.rename(formData.get('name'))
}

// What it returns may be no such state.
export async function add(_previous: { error?: string; id?: string }, formData: FormData) {
  if (!formData.get('title')) throw new Error('A title is needed')
  return db.board.add(formData.get('title'))
}

// A success has to say what was saved.
export async function save(_previous: { success: true; id: string } | { success: false; error: string }, formData: FormData) {
  if (!formData.get('title')) throw new Error('A title is needed')
  await db.board.save(formData.get('title'))
}

// Declared elsewhere.
export async function copy(_previous: Saved, formData: FormData) {
  if (!formData.get('title')) throw new Error('A title is needed')
  await db.board.copy(formData.get('title'))
}
