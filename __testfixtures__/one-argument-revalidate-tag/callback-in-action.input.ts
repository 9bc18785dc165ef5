'use server'

import { revalidateTag } from 'next/cache'

export async function save(ids: string[]) {
  ids.forEach((id) => revalidateTag(`post-${id}`))
}
