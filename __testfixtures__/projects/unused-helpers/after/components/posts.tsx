'use client'

import { useRouter } from 'next/navigation'
import { messages } from '@/lib/csrf'
import { createPost, deletePost, updatePost } from '@/app/actions/posts.actions'
import { serverError } from '@/app/actions/server-error'

const JSON_HEADERS = { 'Content-Type': 'application/json' }

// Still used by the button below.
const shout = (text: string) => `${text}!`

export function Posts({ id }: { id: string }) {
  const router = useRouter()

  async function create() {
    const result = await createPost({ title: shout('New'), body: '' }).catch(serverError)
    if (!result.success) throw new Error('The request has failed')
    router.refresh()
  }

  async function rename() {
    const result = await updatePost(id, { title: 'Newer' }).catch(serverError)
    if (!result.success) throw new Error('The request has failed')
    router.refresh()
  }

  async function remove() {
    try {
      const result = await deletePost(id)
      if (!result.success) throw new Error(result.error)
      router.refresh()
    } catch {
      alert(messages.failed)
    }
  }

  return (
    <>
      <button onClick={() => void create()}>Create</button>
      <button onClick={() => void rename()}>Rename</button>
      <button onClick={remove}>{shout('Remove')}</button>
      <button onClick={() => console.log(JSON_HEADERS)}>Log</button>
    </>
  )
}
