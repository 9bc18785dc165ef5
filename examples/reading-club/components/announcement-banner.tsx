'use client'

import { useState } from 'react'
import type { Announcement } from '@/lib/announcements'

export function AnnouncementBanner({ announcement }: { announcement: Announcement }) {
  const [hidden, setHidden] = useState(false)

  if (hidden) return null

  function dismiss() {
    setHidden(true)
    fetch('/api/announcements/dismiss', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ id: announcement.id }),
    })
  }

  return (
    <aside className="banner">
      <p>{announcement.message}</p>
      <button type="button" className="quiet" onClick={dismiss}>
        Got it
      </button>
    </aside>
  )
}
