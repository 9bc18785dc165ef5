'use client'

import { useState } from 'react'

export function PhotoForm() {
  const [url, setUrl] = useState('')
  const [message, setMessage] = useState('')
  const [busy, setBusy] = useState(false)

  async function upload(event: React.FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    setMessage('')
    setBusy(true)
    try {
      const res = await fetch('/api/photos', { method: 'POST', body: new FormData(form) })
      const data = await res.json()
      if (!res.ok) {
        setMessage(data.message)
        return
      }
      form.reset()
      setUrl(data.url)
    } catch {
      setMessage('The photo did not arrive')
    } finally {
      setBusy(false)
    }
  }

  return (
    <form onSubmit={upload}>
      <input type="file" name="photo" />
      <input name="caption" />
      {message && <p>{message}</p>}
      {url && <img src={url} alt="" />}
      <button disabled={busy}>Upload</button>
    </form>
  )
}
