'use server'

import { revalidateTag } from 'next/cache'

export async function save(args: [string, string]) {
  revalidateTag(...args)
}
