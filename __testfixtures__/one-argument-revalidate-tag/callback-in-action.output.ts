'use server'

import { updateTag } from 'next/cache'

export async function save(ids: string[]) {
  ids.forEach((id) => updateTag(`post-${id}`))
}
