'use client'

import { useCallback, useState } from 'react'
import { createPost as createPostAction } from '@/app/actions/posts.actions'

export function SaveButton({ id }: { id: string }) {
  const [text, setText] = useState('')

  const createPost = useCallback(async (title: string) => {
    setText('')
    return await createPostAction({ title, body: '' })
  }, [])

  const save = useCallback(async () => {
    const result = await createPost(id)
    if (!result.success) {
      setText(result.error)
      return
    }
    const post = result.data
    setText(post.title)
  }, [createPost, id])

  async function copy() {
    const result = await createPost(`${id} again`)
    if (!result.success) alert(result.error)
    else alert(`Copied as ${result.data.id}`)
  }

  return (
    <>
      <button onClick={save}>Save</button>
      <button onClick={copy}>Copy</button>
      <p>{text}</p>
    </>
  )
}
