'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useToast } from './toast'

export function CancelMeetingButton({ meetingId }: { meetingId: number }) {
  const router = useRouter()
  const toast = useToast()
  const [isCancelling, setIsCancelling] = useState(false)

  async function cancel() {
    if (!confirm('Cancel this meeting for everybody?')) return

    setIsCancelling(true)
    try {
      const response = await fetch('/api/meetings/' + meetingId, { method: 'DELETE' })
      if (!response.ok) {
        const { error } = await response.json()
        toast(error ?? 'The meeting was not cancelled', 'error')
        return
      }
      toast('The meeting is cancelled')
      router.refresh()
    } catch {
      toast('The meeting was not cancelled', 'error')
    } finally {
      setIsCancelling(false)
    }
  }

  return (
    <button type="button" className="danger" onClick={cancel} disabled={isCancelling}>
      {isCancelling ? 'Cancelling…' : 'Cancel meeting'}
    </button>
  )
}
