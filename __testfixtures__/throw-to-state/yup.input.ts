'use server'

import * as yup from 'yup'
import { db } from '@/lib/db'

const input = yup.object({ title: yup.string().required() })

export async function create(form: FormData) {
  const post = await input.validate(Object.fromEntries(form))
  await db.post.insert(post)
}

export async function draft(form: FormData) {
  // Only looks.
  await input.validate(Object.fromEntries(form), { abortEarly: false })
  await db.draft.insert(form)
}
