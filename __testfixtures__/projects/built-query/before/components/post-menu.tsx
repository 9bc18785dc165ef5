'use client'

import axios from 'axios'
import qs from 'query-string'
import { useState } from 'react'

interface List {
  id?: string
}

export function PostMenu({ id, list }: { id: string; list: List | null }) {
  const [failed, setFailed] = useState(false)

  async function remove() {
    try {
      const url = qs.stringifyUrl({
        url: `/api/posts/${id}`,
        query: {
          listId: list?.id,
        },
      })

      await axios.delete(url)
      setFailed(false)
    } catch {
      setFailed(true)
    }
  }

  async function rename(title: string) {
    const res = await fetch(qs.stringifyUrl({ url: `/api/posts/${id}`, query: { prefix: 'Re: ' } }), {
      method: 'PATCH',
      body: JSON.stringify({ title }),
    })
    setFailed(!res.ok)
  }

  return (
    <>
      {failed && <p role="alert">Not done</p>}
      <button onClick={remove}>Delete</button>
      <button onClick={() => rename('New')}>Rename</button>
    </>
  )
}
