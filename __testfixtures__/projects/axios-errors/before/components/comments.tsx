'use client'

import { useMutation } from '@tanstack/react-query'
import axios, { AxiosError } from 'axios'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { toast } from 'sonner'

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

      const { data } = await axios.patch(`/api/comments/`, payload)
      return data
    },
    onError: (err) => {
      if (err instanceof AxiosError) {
        if (err.response?.status === 401) {
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
    mutationFn: async (comment: CommentRequest) => axios.post('/api/comments', comment),
    onSuccess: (data) => {
      setText('')
      toast.success('Saved')
    },
    onError: (error: AxiosError<{ message: string }>) => {
      toast.error(error.response?.data.message || 'Something went wrong')
    },
  })

  const { mutate: quote } = useMutation({
    mutationFn: (text: string) =>
      axios.post('/api/comments', {
        postId,
        text,
      }),
    onError: () => toast.error('Not quoted'),
  })

  const { mutate: reply } = useMutation({
    mutationFn: (text: string) => axios.post('/api/comments', {
      postId,
      text,
    }),
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
