'use client'

import { useState } from 'react'
import { post } from '@/lib/http'

export function Board({ id }: { id: string }) {
  const [name, setName] = useState('')
  const [log, setLog] = useState<object[]>([])

  const rename = async (round: number) => {
    const change = { name }
    const now = Date.now()
    const renaming = post(`/api/boards/${id}/rename`, change, now, round)
    setName('')
    try {
      return await renaming
    } catch (_) {
      setName(name)
    }
  }

  const lock = () => {
    const now = Date.now()
    post(
      `/api/boards/${id}/lock`,
      {
        locked: true,
      },
      now,
      0,
    )
  }

  const record = async (action: string) => {
    const now = Date.now()
    const entry = { action }
    await post(`/api/boards/${id}/log`, entry, now, 1)
    setLog([...log, entry])
  }

  return (
    <>
      <input value={name} onChange={(e) => setName(e.target.value)} />
      <button onClick={() => rename(1)}>Rename</button>
      <button onClick={lock}>Lock</button>
      <button onClick={() => void record('undo')}>{log.length}</button>
    </>
  )
}
