'use server'

import { updateTag } from 'next/cache'

async function refresh(id: string) {
  updateTag(`post-${id}`)
}

export async function save(id: string) {
  await refresh(id)
}
