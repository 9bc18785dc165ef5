'use server'

import { db } from '@/lib/db'

class DatabaseError extends Error {}

class Trace extends Error {
  constructor(readonly context: Record<string, string>) {
    super(JSON.stringify(context))
  }
}

export async function create(title: string) {
  const { rows } = await db.post.insert(title)
  if (rows === 0) throw new DatabaseError('Nothing was written')
  if (rows > 1) throw new Trace({ title })
}
