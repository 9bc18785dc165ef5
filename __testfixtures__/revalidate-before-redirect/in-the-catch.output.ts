'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'

export async function save(id: string) {
  try {
    await write(id)
  } catch (error) {
    console.error(error)
    revalidatePath('/failed')
    redirect('/failed')
  }
  revalidatePath('/posts')
  redirect('/posts')
}
