'use client'

import { useState } from 'react'

export function Buttons({ post }: { post: string }) {
  const [message, setMessage] = useState('')

  async function publish() {
    const res = await fetch('/api/posts', { method: 'POST', body: JSON.stringify({ title: 'New' }) })
    const data = await res.json()
    setMessage(res.ok ? data.id : data.error)
  }

  async function like() {
    const res = await fetch('/api/likes', { method: 'POST', body: JSON.stringify({ post }) })
    if (!res.ok) setMessage((await res.json()).error)
  }

  async function tag() {
    const res = await fetch('/api/tags', { method: 'POST', body: JSON.stringify({ tag: 'new' }) })
    if (!res.ok) setMessage((await res.json()).error)
  }

  async function draft() {
    const res = await fetch('/api/drafts', { method: 'POST', body: JSON.stringify({ title: 'Later' }) })
    if (!res.ok) setMessage((await res.json()).error)
  }

  async function link() {
    const res = await fetch('/api/links', { method: 'POST', body: JSON.stringify({ url: 'https://example.com' }) })
    if (!res.ok) setMessage((await res.json()).error)
  }

  async function mark() {
    const res = await fetch('/api/marks', { method: 'POST', body: JSON.stringify({ name: 'here' }) })
    if (!res.ok) setMessage('Not marked')
  }

  return (
    <>
      <button onClick={publish}>Publish</button>
      <button onClick={like}>Like</button>
      <button onClick={tag}>Tag</button>
      <button onClick={draft}>Draft</button>
      <button onClick={link}>Link</button>
      <button onClick={mark}>Mark</button>
      <p>{message}</p>
    </>
  )
}
