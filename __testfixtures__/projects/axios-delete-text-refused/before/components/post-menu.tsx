'use client'

import axios from 'axios'

export function PostMenu({ id, draft }: { id: string; draft?: string }) {
  // JSON is expected, and this is none.
  const unlike = (id: string) => axios.delete('/api/likes', { data: id })
  // Of a text no field is taken.
  const removeDraft = (id: string) => axios.delete('/api/posts/drafts', { data: id })
  const removeParsed = (id: string) => axios.delete('/api/posts/parsed', { data: id })
  // What is undefined is no text: the handler got an empty one.
  const removeMaybe = (id?: string) => axios.delete('/api/posts/maybe', { data: id })

  return (
    <>
      <button onClick={() => unlike(id)}>Unlike</button>
      <button onClick={() => removeDraft(id)}>Remove</button>
      <button onClick={() => removeParsed(id)}>Remove</button>
      <button onClick={() => removeMaybe(draft)}>Remove</button>
    </>
  )
}
