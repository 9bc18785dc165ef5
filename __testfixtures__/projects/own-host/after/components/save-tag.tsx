'use client'

import { serverError } from '@/app/actions/server-error'
import { createTag } from '@/app/actions/tags.actions'

export function SaveTag({ text }: { text: string }) {
  async function save() {
    const result = await createTag({ text }).catch(serverError)
    if (!result.success) alert('Not saved')
  }
  return <button onClick={save}>Tag</button>
}
