'use client'

import { useCallback, useState } from 'react'

export function SaveButton({ id }: { id: string }) {
  const [text, setText] = useState('')

  const createPost = useCallback(async (title: string) => {
    setText('')
    return await fetch('/api/posts', {
      method: 'POST',
      body: JSON.stringify({ title, body: '' }),
    })
  }, [])

  const save = useCallback(async () => {
    const res = await createPost(id)
    if (!res.ok) {
      const failure = await res.json()
      setText(failure.error)
      return
    }
    const post = await res.json()
    setText(post.title)
  }, [createPost, id])

  async function copy() {
    const response = await createPost(`${id} again`)
    const data = await response.json()
    if (!response.ok) alert(data.error)
    else alert(`Copied as ${data.id}`)
  }

  return (
    <>
      <button onClick={save}>Save</button>
      <button onClick={copy}>Copy</button>
      <p>{text}</p>
    </>
  )
}
