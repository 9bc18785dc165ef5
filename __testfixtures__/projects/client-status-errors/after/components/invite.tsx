'use client'

import { useState } from 'react'
import { createInvite } from '@/app/actions/invites.actions'
import { serverError } from '@/app/actions/server-error'

export function Invite() {
  const [note, setNote] = useState('')

  return (
    <button
      onClick={() =>
        createInvite({ email: 'new@example.com' })
          .catch(serverError)
          .then((result) => {
            if (!result.success) throw new Error(result.error || `Request failed with status ${result.status}`)
            return result.data
          })
          .then(() => setNote('Sent'))
          .catch((error: Error) => setNote(error.message))
      }
    >
      Invite {note}
    </button>
  )
}
