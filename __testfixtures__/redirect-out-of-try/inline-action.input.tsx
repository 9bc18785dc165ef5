import { redirect } from 'next/navigation'

export default function NewPost() {
  async function create(formData: FormData) {
    'use server'

    try {
      await insert(formData)
      redirect('/posts')
    } catch {
      return
    }
  }

  return (
    <form action={create}>
      <input name="title" />
    </form>
  )
}
