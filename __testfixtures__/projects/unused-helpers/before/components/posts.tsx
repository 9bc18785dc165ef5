'use client'

import axios from 'axios'
import { useRouter } from 'next/navigation'
import { messages } from '@/lib/csrf'

const JSON_HEADERS = { 'Content-Type': 'application/json' }

const http = axios.create({ baseURL: '/api' })

interface Options {
  method: 'POST' | 'PATCH'
  body: unknown
}

async function request(url: string, { method, body }: Options) {
  const res = await fetch(url, { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })
  if (!res.ok) throw new Error('The request has failed')
}

// Still used by the button below.
const shout = (text: string) => `${text}!`

export function Posts({ id }: { id: string }) {
  const router = useRouter()

  async function create() {
    await request('/api/posts', { method: 'POST', body: { title: shout('New'), body: '' } })
    router.refresh()
  }

  async function rename() {
    await request(`/api/posts/${id}`, { method: 'PATCH', body: { title: 'Newer' } })
    router.refresh()
  }

  async function remove() {
    try {
      await http.delete(`/posts/${id}`)
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
