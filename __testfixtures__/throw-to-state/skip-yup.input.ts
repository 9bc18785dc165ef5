'use server'

import { object, string } from 'yup'
import { db } from '@/lib/db'

const input = object({ title: string().required() })

export async function create(form: FormData) {
  // Nothing here has a name for the error.
  const post = await input.validate(Object.fromEntries(form))
  await db.post.insert(post)
}

export async function createNow(form: FormData) {
  const post = input.validateSync(Object.fromEntries(form))
  await db.post.insert(post)
}

export function later(form: FormData) {
  return input.validate(Object.fromEntries(form))
}
