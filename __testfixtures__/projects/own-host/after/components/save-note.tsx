'use client'

import { createNote } from '@/app/actions/notes.actions'

export function SaveNote({ text }: { text: string }) {
  async function save() {
    const result = await createNote({ text })
    if (!result.success) alert(result.error)
  }
  return <button onClick={save}>Save</button>
}
