import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { remove } from '@/lib/posts'

export default function Page({ id }: { id: string }) {
  async function removePost() {
    'use server'
    await remove(id)
    revalidatePath('/posts')
    redirect('/posts')
  }

  return (
    <form action={removePost}>
      <button>Delete</button>
    </form>
  )
}
