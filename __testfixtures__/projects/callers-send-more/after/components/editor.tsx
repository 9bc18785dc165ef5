'use client'

import { createPost, updatePost, updateDraft, updateRating, updateTag, updateTitle } from '@/app/actions/posts.actions'
import { serverError } from '@/app/actions/server-error'
import { toWire } from '@/app/actions/to-wire'

interface EditorProps {
  id: string
  title: string
  rating: number | null
}

interface Draft {
  title: string
  cover?: File
}

export function Editor({ id, title, rating }: EditorProps) {
  async function create(subtitle?: string) {
    const result = await createPost({ title, subtitle }).catch(serverError)
    if (!result.success) alert('Not created')
  }

  async function saveTitle() {
    const result = await updatePost(id, { title }).catch(serverError)
    if (!result.success) alert('Not saved')
  }

  async function saveRating() {
    const result = await updatePost(id, { rating: 5 }).catch(serverError)
    if (!result.success) alert('Not saved')
  }

  async function rate() {
    const result = await updateRating(id, { rating }).catch(serverError)
    if (!result.success) alert('Not rated')
  }

  async function rename(name?: string) {
    const result = await updateTitle(id, { title: name }).catch(serverError)
    if (!result.success) alert('Not renamed')
  }

  async function tag(tags: string[]) {
    const result = await updateTag(id, { tags }).catch(serverError)
    if (!result.success) alert('Not tagged')
  }

  async function keep(draft: Draft) {
    const result = await updateDraft(id, toWire(draft)).catch(serverError)
    if (!result.success) alert('Not kept')
  }

  return (
    <>
      <button onClick={() => create('A copy')}>Create</button>
      <button onClick={saveTitle}>Save title</button>
      <button onClick={saveRating}>Recommend</button>
      <button onClick={rate}>Rate</button>
      <button onClick={() => rename()}>Reset the title</button>
      <button onClick={() => tag([title])}>Tag</button>
      <input type="file" onChange={(e) => keep({ title, cover: e.target.files?.[0] })} />
    </>
  )
}
