import { db } from '@/lib/db'

export default function Page() {
  async function create(form: FormData) {
    'use server'
    const title = form.get('title')
    if (!title) throw new Error('A title is needed')
    await db.post.insert(title)
  }

  return (
    <form action={create}>
      <input name="title" />
    </form>
  )
}
