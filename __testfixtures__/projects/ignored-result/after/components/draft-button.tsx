'use client'

import { useRouter } from 'next/navigation'
import { createDraft } from '@/app/actions/drafts.actions'

export function DraftButton() {
  const router = useRouter()

  // Nothing is asked of the answer, which is never a failure.
  const draft = async () => {
    const result = await createDraft()
    router.push(`/drafts/${result.data.id}`)
  }

  return <button onClick={draft}>New draft</button>
}
