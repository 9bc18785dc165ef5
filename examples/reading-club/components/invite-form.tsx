'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useToast } from './toast'

export function InviteForm() {
  const router = useRouter()
  const toast = useToast()
  const [email, setEmail] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [sending, setSending] = useState(false)

  const invite = (e: React.FormEvent) => {
    e.preventDefault()
    setSending(true)
    setError(null)

    fetch('/api/invites', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email }),
    })
      .then(async (res) => {
        const data = await res.json()
        if (!res.ok) throw new Error(data.error)

        setEmail('')
        toast('Invitation sent')
        router.refresh()
      })
      .catch((err: Error) => setError(err.message))
      .finally(() => setSending(false))
  }

  return (
    <form className="inline" onSubmit={invite}>
      <label>
        Invite by email
        <input value={email} onChange={(e) => setEmail(e.target.value)} />
      </label>
      <button type="submit" disabled={sending}>
        {sending ? 'Inviting…' : 'Invite'}
      </button>
      {error && (
        <p role="alert" className="error">
          {error}
        </p>
      )}
    </form>
  )
}
