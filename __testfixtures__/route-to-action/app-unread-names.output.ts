'use server'

import 'server-only'
import { db } from '@/lib/db'

export type UpdateNoteResult = { success: true } | { success: false; status: 400; error: string }

export async function updateNote(id: string, input: any): Promise<UpdateNoteResult> {
  const { title, notify } = input

  if (title) {
    await db.note.update({
      where: { id },
      data: { title },
    })
  } else {
    await db.note.findUnique({
      where: { id },
    })
  }
  if (notify) {
    await db.mail.create({ data: { noteId: id } })
  }
  if (!notify) {
    await db.mail.deleteMany({ where: { noteId: id } })
  }
  if (!(title || notify)) {
    await db.note.lock(id)
  }
  if (notify) {
    await db.log.add('mail')
  } else if (title) {
    await db.log.add('title')
  } else {
    await db.log.add('nothing')
  }
  notify
    ? // By mail, too.
      await db.told.mark(id)
    : await db.told.clear(id)
  const { error } = await db.tag.insert(id)
  const {
    user: { name },
  } = await db.tag.counted(id)
  const { first, ...rest } = await db.tag.all(id)
  if (error) return { success: false, status: 400, error: `${name}: ${error.message}` }
  await db.log.add(rest)

  return { success: true }
}
