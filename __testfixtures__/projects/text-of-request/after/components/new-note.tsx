'use client'

import { useRouter } from 'next/navigation'
import { createNote } from '@/app/actions/notes.actions'

export function NewNote({ slug }: { slug: string }) {
  const router = useRouter()
  async function create() {
    const result = await createNote({ slug })
    if (!result.success) throw new Error(result.error)
    router.push(`/notes/${slug}`)
  }
  return <button onClick={create}>New note</button>
}
