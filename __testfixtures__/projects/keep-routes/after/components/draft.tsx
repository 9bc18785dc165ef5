'use client'

import { createDraft } from '@/app/actions/drafts.actions'

export function Draft({ author }: { author: string }) {
  async function start() {
    const result = await createDraft(author, { title: 'Draft' })
    if (!result.success) return alert(result.error)
    location.assign(`/posts/${result.data.id}`)
  }

  return <button onClick={start}>Start</button>
}
