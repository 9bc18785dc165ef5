'use client'

import axios from 'axios'
import { useState } from 'react'

export function PostMenu({ id }: { id: string }) {
  const [busy, setBusy] = useState(false)

  async function copy(title: string) {
    const headers = { 'Content-Type': 'application/json' }
    const body = JSON.stringify({
      title: title.trim(),
      body: `Copy of ${id}`,
    })
    setBusy(true)
    const res = await fetch('/api/posts', { method: 'POST', headers, body })
    setBusy(false)
    if (!res.ok) alert('Not copied')
  }

  const rename = async (title: string) => {
    const options: RequestInit = { method: 'PATCH', body: JSON.stringify({ title }) }
    const res = await fetch(new URL(`/api/posts/${id}`, window.location.origin), options)
    if (!res.ok) alert('Not renamed')
  }

  const translate = async (title: string) => {
    const config = {
      headers: { 'Content-Type': 'application/json' },
    }
    try {
      await axios.patch(`/api/posts/${id}`, { title }, config)
    } catch {
      alert('Not translated')
    }
  }

  async function remove() {
    const request = new Request(`/api/posts/${id}`, { method: 'DELETE' })
    const res = await fetch(request)
    if (!res.ok) {
      alert('Not removed')
    }
  }

  async function removeLater() {
    const url = new URL(`/api/posts/${id}`, window.location.href)
    const res = await fetch(url.toString(), {
      method: 'DELETE',
    } satisfies RequestInit)
    if (!res.ok) alert('Not removed')
  }

  return (
    <>
      <button disabled={busy} onClick={() => copy(' Again ')}>
        Copy
      </button>
      <button onClick={() => rename('New')}>Rename</button>
      <button onClick={() => translate('Neu')}>Translate</button>
      <button onClick={remove}>Remove</button>
      <button onClick={() => setTimeout(removeLater, 1000)}>Remove later</button>
    </>
  )
}
