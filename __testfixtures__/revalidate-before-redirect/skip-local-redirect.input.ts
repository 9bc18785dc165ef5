'use server'

import { revalidatePath } from 'next/cache'

function redirect(path: string) {
  console.log(path)
}

export async function save() {
  redirect('/posts')
  revalidatePath('/posts')
}
