'use client'

import { rename } from './actions'

export async function save(id: string, title: string) {
  const result = await rename(id, title)
  if (!result.success) alert(result.error)
}
