'use client'

import { client } from '@/lib/drafts'
import { follows } from '@/lib/follows'
import { likes } from '@/lib/retries'
import { createPost } from '@/lib/session-client'

client.base = process.env.NEXT_PUBLIC_API ?? '/api'

const send = follows.post

export function PostButtons({ title }: { title: string }) {
  return (
    <>
      <button onClick={() => createPost({ title, body: '' })}>Save</button>
      <button onClick={() => likes.add(title)}>Like</button>
      <button onClick={() => client.post('/drafts', { id: title })}>Keep</button>
      <button onClick={() => send('/follows', { id: title })}>Follow</button>
    </>
  )
}
