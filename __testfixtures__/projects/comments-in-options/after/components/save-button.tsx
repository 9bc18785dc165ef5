'use client'

import { createPost } from '@/app/actions/posts.actions'
import { serverError } from '@/app/actions/server-error'

export function SaveButton({ id }: { id: string }) {
  // Saves once.
  async function save() {
    // The handler parses whatever it gets.
    const result = await createPost({ title: `From ${id}`, body: '' /* written later */ }).catch(serverError)
    // Nobody is told why.
    if (!result.success) alert('Not saved') // for now
  }

  return <button onClick={save}>Save</button>
}
