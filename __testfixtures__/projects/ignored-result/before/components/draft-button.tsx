'use client'

import { useRouter } from 'next/navigation'

export function DraftButton() {
  const router = useRouter()

  // Nothing is asked of the answer, which is never a failure.
  const draft = async () => {
    const res = await fetch('/api/drafts', { method: 'POST' })
    const { id } = await res.json()
    router.push(`/drafts/${id}`)
  }

  return <button onClick={draft}>New draft</button>
}
