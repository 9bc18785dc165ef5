'use server'

import { revalidateTag } from 'next/cache'

export async function removePost(id: string) {
  const session = await getSession()
  if (!session) return { error: 'Sign in first' }
  // Only its author.
  if (!(await isAuthor(session, id))) throw new Error('Not yours')
  await remove(id)
  revalidateTag(`post-${id}`)
  revalidateTag('posts')
}
