'use client'

import { useState } from 'react'

export function SaveButton({ id }: { id?: string }) {
  const [message, setMessage] = useState('')

  async function save() {
    const res = await fetch(id ? `/api/posts/${id}` : '/api/posts', {
      method: id ? 'PUT' : 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ title: 'New', body: '' }),
    })
    if (!res.ok) {
      setMessage('Not saved')
      return
    }
    const post = await res.json()
    setMessage(`Saved ${post.title}`)
  }

  async function copy() {
    const res = await fetch('/api/posts', { method: 'POST', body: JSON.stringify({ title: 'Copy', body: '' }) })
    if (!res.ok) alert('Not copied')
  }

  return (
    <>
      <button onClick={save}>Save</button>
      <button onClick={copy}>Copy</button>
      <p>{message}</p>
    </>
  )
}
