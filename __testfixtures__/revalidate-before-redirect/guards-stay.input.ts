'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { getSession } from '@/lib/session'

export async function renamePost(id: string, formData: FormData) {
  const session = await getSession()
  if (!session) redirect('/login')
  const title = formData.get('title')
  if (typeof title !== 'string' || title === '') return { error: 'A title is required' }
  const post = await find(id)
  // Only its author may rename a post.
  if (post.authorId !== session.userId) throw new Error('Not yours')
  await rename(id, title)
  redirect(`/posts/${id}`)
  revalidatePath('/posts')
}
