'use client'

import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import toast from 'react-hot-toast'
import { ActionError } from '@/app/actions/action-error'
import {
  createPost,
  deletePost,
  updatePost,
  clearPosts,
} from '@/app/actions/posts.actions'
import { serverError } from '@/app/actions/server-error'

export function SaveButton({ id }: { id: string }) {
  const [loading, setLoading] = useState(false)

  async function save() {
    try {
      const result = await createPost({ title: id, body: '' }).catch(serverError)
      if (!result.success) throw new Error(`Request failed with status code ${result.status}`)
    } catch (error) {
      if (error instanceof Error) alert(error.message)
    }
  }

  const onRename = async () => {
    try {
      setLoading(true)
      const result = await updatePost(id, { title: 'New' }).catch(serverError)
      if (!result.success) throw new Error(`Request failed with status code ${result.status}`)
      console.log('Renamed', result.data)
      await fetch('/api/mentions')
      toast.success('Renamed')
    } catch (error: any) {
      console.log('Rename failed', error.message)
      toast.error(`Not renamed: ${error.message || 'unknown'}`)
    } finally {
      setLoading(false)
    }
  }

  const onClear = async () => {
    try {
      const result = await clearPosts().catch(serverError)
      if (!result.success) throw new ActionError(result)
    } catch (error: any) {
      if (error instanceof ActionError) {
        toast.error(error.message)
      } else {
        toast.error(error.message)
      }
    }
  }

  const remove = useMutation({
    mutationFn: async () => {
      const result = await deletePost(id).catch(serverError)
      if (!result.success) throw new Error(`Request failed with status code ${result.status}`)
    },
    onError: (error: Error) => toast.error(error.message),
  })

  return (
    <>
      <button onClick={save}>Save</button>
      <button disabled={loading} onClick={onRename}>
        Rename
      </button>
      <button onClick={onClear}>Clear</button>
      <button onClick={() => remove.mutate()}>Delete</button>
    </>
  )
}
