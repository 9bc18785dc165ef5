'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { withUser } from '@/lib/auth'

export const createPost = withUser(async (user, formData: FormData) => {
  await insert(user, formData)
  revalidatePath('/posts')
  redirect('/posts')
})
