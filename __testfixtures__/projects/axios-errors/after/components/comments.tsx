'use client'

import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { toast } from 'sonner'
import { ActionError } from '@/app/actions/action-error'
import { updateComment, createComment } from '@/app/actions/comments.actions'

interface CommentRequest {
  postId: string
  text: string
}

export function Comments({ postId }: { postId: string }) {
  const [text, setText] = useState('')
  const router = useRouter()

  const { mutate: update, isPending } = useMutation({
    mutationFn: async ({ postId, text }: CommentRequest) => {
      const payload: CommentRequest = { postId, text }

      const result = await updateComment(payload)
      if (!result.success) throw new ActionError(result)
    },
    onError: (err) => {
      if (err instanceof ActionError) {
        if (err.status === 401) {
          return router.push('/login')
        }
      }

      return toast.error('Your comment was not saved. Please try again.')
    },
    onSuccess: () => {
      router.refresh()
      setText('')
    },
  })

  const { mutate: add } = useMutation({
    mutationFn: async (comment: CommentRequest) => {
      const result = await createComment(comment)
      if (!result.success) throw new ActionError(result)
    },
    onSuccess: (data) => {
      setText('')
      toast.success('Saved')
    },
    onError: (error: unknown) => {
      toast.error(error instanceof ActionError ? error.message : 'Something went wrong')
    },
  })

  const { mutate: quote } = useMutation({
    mutationFn: async (text: string) => {
      const result = await createComment({
        postId,
        text,
      })
      if (!result.success) throw new Error(result.error)
    },
    onError: () => toast.error('Not quoted'),
  })

  const { mutate: reply } = useMutation({
    mutationFn: async (text: string) => {
      const result = await createComment({
        postId,
        text,
      })
      if (!result.success) throw new Error(result.error)
    },
    onError: () => toast.error('Not sent'),
  })

  return (
    <>
      <textarea value={text} onChange={(e) => setText(e.target.value)} />
      <button disabled={isPending} onClick={() => update({ postId, text })}>
        Save
      </button>
      <button onClick={() => add({ postId, text })}>Add</button>
      <button onClick={() => quote(text)}>Quote</button>
      <button onClick={() => reply(text)}>Reply</button>
    </>
  )
}
