'use server'

import 'server-only'
import { save } from '@/lib/db'

export async function createVisit(input) {
  const { day } = input
  await save('visits', day.slice(0, 10))
  return { success: true }
}
