'use client'

import { useState } from 'react'
import { useToast } from './toast'

type Props = { meetingId: number; seats: number; guests: number; going: boolean }

export function RsvpButton({ meetingId, seats, ...initial }: Props) {
  const toast = useToast()
  const [{ guests, going }, setRsvp] = useState({ guests: initial.guests, going: initial.going })
  const [pending, setPending] = useState(false)

  async function handleClick() {
    setPending(true)
    try {
      const res = await fetch(`/api/meetings/${meetingId}/rsvp`, { method: 'POST' })
      const json = await res.json()

      if (res.status === 409) {
        toast('No seat left, sorry', 'error')
      } else if (!res.ok) {
        toast(json.error, 'error')
      } else {
        setRsvp(json)
        toast(json.going ? 'See you there' : 'Maybe next time')
      }
    } catch {
      toast('Your answer was not saved', 'error')
    }
    setPending(false)
  }

  return (
    <button type="button" onClick={handleClick} disabled={pending}>
      {going ? 'I cannot come' : 'I am coming'} ({guests} of {seats})
    </button>
  )
}
