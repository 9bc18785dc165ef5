'use server'

import { redirect } from 'next/navigation'

export async function publish(ids: string[]) {
  for (const id of ids) {
    try {
      const post = await find(id)
      if (!post) redirect('/posts')
      await release(post)
    } catch (error) {
      console.error(error)
    }
  }
}
