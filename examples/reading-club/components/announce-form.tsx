'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useToast } from './toast'

export function AnnounceForm() {
  const router = useRouter()
  const toast = useToast()
  const [message, setMessage] = useState('')

  async function announce() {
    const res = await fetch('/api/admin/announcement', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ message }),
    })
    if (!res.ok) {
      toast('Not announced', 'error')
      return
    }
    setMessage('')
    toast('Announced')
    router.refresh()
  }

  return (
    <div className="card">
      <label>
        Announcement
        <textarea rows={2} value={message} onChange={(e) => setMessage(e.target.value)} />
      </label>
      <button type="button" onClick={announce}>
        Announce
      </button>
    </div>
  )
}
