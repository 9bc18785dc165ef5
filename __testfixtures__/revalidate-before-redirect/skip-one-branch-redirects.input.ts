'use server'

import { revalidatePath } from 'next/cache'
import { notFound, redirect } from 'next/navigation'

export async function save(id: string, stay: boolean) {
  for (const part of await parts(id)) {
    if (part.locked) {
      if (stay) break
      redirect('/locked')
    } else {
      redirect('/posts')
    }
    revalidatePath('/posts')
  }
  if (stay) await write(id)
  else redirect('/posts')
  revalidatePath('/posts')
}

export async function show(id: string) {
  const post = await find(id)
  if (!post) notFound()
  else if (post.moved) redirect(post.moved)
  revalidatePath('/posts')
}
