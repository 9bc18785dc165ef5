'use server'

import { updateTag as expire } from 'next/cache'

export async function save() {
  expire('posts')
  expire('feed')
}
