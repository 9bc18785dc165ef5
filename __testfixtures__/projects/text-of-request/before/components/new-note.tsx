'use client'

import axios from 'axios'
import { useRouter } from 'next/navigation'

export function NewNote({ slug }: { slug: string }) {
  const router = useRouter()
  async function create() {
    await axios.post('/api/notes', { slug })
    router.push(`/notes/${slug}`)
  }
  return <button onClick={create}>New note</button>
}
