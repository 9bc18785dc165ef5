'use server'

import { db } from '@/lib/db'

export async function rename(_previous: null, formData: FormData) {
  const name = String(formData.get('name'))
  if (!name) throw new Error('A name is needed')
  await db.board.rename(name)
}
