'use client'

import toast from 'react-hot-toast'
import { ActionError } from '@/app/actions/action-error'
import { createDraft, updateDraft } from '@/app/actions/drafts.actions'
import { createPost } from '@/app/actions/posts.actions'
import { serverError } from '@/app/actions/server-error'

export function PostButtons({ title }: { title: string }) {
  // A toast without a text looks the same whether that is empty or missing.
  function save() {
    createPost({ title, body: '' })
      .then((result) => {
        if (!result.success) throw new ActionError(result)
        return toast.success('Saved')
      })
      .catch((error) => {
        toast.error(error instanceof ActionError ? error.message : '', { id: title })
      })
  }

  async function draft() {
    try {
      const result = await createDraft({ title }).catch(serverError)
      if (!result.success) throw new ActionError(result)
      toast.success('Kept')
    } catch (error) {
      if (error instanceof ActionError) toast.error(error.message)
    }
  }

  async function rename() {
    try {
      const result = await updateDraft({ title }).catch(serverError)
      if (!result.success) throw new ActionError(result)
    } catch (error: any) {
      toast.error(error.message || 'Internal Server Error')
    }
  }

  return (
    <>
      <button onClick={save}>Save</button>
      <button onClick={draft}>Draft</button>
      <button onClick={rename}>Rename</button>
    </>
  )
}
