'use client'

import { useState } from 'react'
import { post, send } from '@/lib/http'

export function Board({ id }: { id: string }) {
  const [name, setName] = useState('')
  const [error, setError] = useState('')

  const rename = () => void post(`/api/boards/${id}/rename`, { name })

  const lock = async (clock: { next(): number }) => {
    try {
      await send(`/api/boards/${id}/lock`, { locked: true }, clock.next())
    } catch (caught) {
      setError(caught instanceof Error ? caught.message : 'Not locked')
    }
  }

  return (
    <>
      <input value={name} onChange={(e) => setName(e.target.value)} />
      <button onClick={rename}>Rename</button>
      <button onClick={() => lock({ next: () => Date.now() })}>Lock</button>
      <p>{error}</p>
    </>
  )
}
