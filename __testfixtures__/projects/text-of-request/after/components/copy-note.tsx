'use client'

import { createNote } from '@/app/actions/notes.actions'
import { serverError } from '@/app/actions/server-error'

export function CopyNote({ slug }: { slug: string }) {
  async function copy() {
    const result = await createNote({ slug: `${slug}-copy` }).catch(serverError)
    if (!result.success) alert(result.error)
  }
  return <button onClick={copy}>Copy</button>
}
