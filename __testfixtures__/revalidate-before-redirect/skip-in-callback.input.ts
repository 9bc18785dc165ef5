'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { db } from '@/lib/db'

export async function save(id: string) {
  await db.transaction(async (tx) => {
    await tx.write(id)
    redirect('/posts')
    revalidatePath('/posts')
  })
}
