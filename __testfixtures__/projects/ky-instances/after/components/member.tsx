'use client'

import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { toast } from 'sonner'
import { createNote, readNotes } from '@/app/actions/notes.actions'
import { deleteFollower, createFollower } from '@/app/actions/users.actions'

export function Member({ id }: { id: string }) {
  const [isFollowed, setFollowed] = useState(false)

  const { mutate } = useMutation({
    mutationFn: () =>
      isFollowed
        ? deleteFollower(id).then((result) => {
            if (!result.success) throw new Error(result.error)
          })
        : createFollower(id).then((result) => {
            if (!result.success) throw new Error(result.error)
          }),
    onMutate: () => {
      setFollowed(!isFollowed)
      return isFollowed
    },
    onError(error, _variables, context) {
      setFollowed(context as boolean)
      console.error(error)
      toast.error('Something went wrong')
    },
  })

  const { mutate: markRead } = useMutation({
    mutationFn: () => readNotes(),
    onSuccess: () => toast.success('Read'),
  })

  async function add(text: string) {
    const result = await createNote({ text })
    if (!result.success) throw new Error(result.error)
  }

  return (
    <>
      <button onClick={() => mutate()}>{isFollowed ? 'Unfollow' : 'Follow'}</button>
      <button onClick={() => markRead()}>Read</button>
      <button onClick={() => void add('New')}>Add</button>
    </>
  )
}
