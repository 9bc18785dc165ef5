'use server'

import 'server-only'
import { addPost } from '../../lib/db'
import { toWire } from './to-wire'

export async function createPost(input) {
  const { title } = input
  if (!title) {
    return { success: false, error: 'A title is required' }
  }

  const number = await addPost({ title })
  return { success: true, data: toWire({ number }) }
}
