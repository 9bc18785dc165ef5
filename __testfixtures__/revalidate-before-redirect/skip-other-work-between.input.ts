'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'

export async function save(id: string) {
  redirect('/posts')
  await write(id)
  revalidatePath('/posts')
}

export async function log(id: string) {
  redirect('/posts')
  for (const path of await pathsOf(id)) revalidatePath(path)
  if (await isPublic(id)) revalidatePath('/')
}
