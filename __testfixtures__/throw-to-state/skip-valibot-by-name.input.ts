'use server'

import { object, parse, string } from 'valibot'
import { db } from '@/lib/db'

const input = object({ title: string() })

export async function create(form: FormData) {
  const post = parse(input, Object.fromEntries(form))
  await db.post.insert(post)
}
