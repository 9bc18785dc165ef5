import { redirect } from 'next/navigation'

export default function NewPost() {
  async function create(formData: FormData) {
    'use server'

    try {
      await insert(formData)
    } catch {
      return
    }

    redirect('/posts')
  }

  return (
    <form action={create}>
      <input name="title" />
    </form>
  )
}
