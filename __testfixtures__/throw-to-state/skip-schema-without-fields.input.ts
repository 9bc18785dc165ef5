'use server'

import { z } from 'zod'

export async function open(id: unknown) {
  await unlock(z.string().uuid().parse(id))
  const name = z.string().parse(id)
  return { success: true, name }
}
