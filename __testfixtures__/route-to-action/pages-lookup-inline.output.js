'use server'

import 'server-only'
import { db } from '../../pages/lib/db'

export async function updateMark(id) {
  await db.mark.set(id)
  return { success: true }
}

export async function deleteMark(id) {
  await db.mark.unset(id)
  return { success: true }
}
