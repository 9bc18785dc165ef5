'use client'

import { useState } from 'react'
import { http } from '@/lib/http'

export function Invite() {
  const [note, setNote] = useState('')

  return (
    <button
      onClick={() =>
        http
          .post('/api/invites', { email: 'new@example.com' })
          .then(() => setNote('Sent'))
          .catch((error: Error) => setNote(error.message))
      }
    >
      Invite {note}
    </button>
  )
}
