'use server'

import { updateTag } from 'next/cache'

export async function save() {
  await write()
  updateTag('posts')
}
