'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'

export async function save(user: string | null) {
  if (!user) redirect('/login')
  if (user === 'guest') {
    redirect('/join')
  }
  await write(user)
  revalidatePath('/posts')
}
