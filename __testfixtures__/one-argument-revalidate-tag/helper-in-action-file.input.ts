'use server'

import { revalidateTag } from 'next/cache'

async function refresh(id: string) {
  revalidateTag(`post-${id}`)
}

export async function save(id: string) {
  await refresh(id)
}
