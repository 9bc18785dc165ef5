'use client'

import { useState } from 'react'
import { lockBoard, createLog, renameBoard } from '@/app/actions/boards.actions'

export function Board({ id }: { id: string }) {
  const [name, setName] = useState('')
  const [log, setLog] = useState<object[]>([])

  const rename = async (round: number) => {
    const change = { name }
    const now = Date.now()
    const renaming = renameBoard(id, { ...change, round, timestamp: now }).then((result) => {
      if (!result.success) throw new Error(result.error)
      return result.data
    })
    setName('')
    try {
      return await renaming
    } catch (_) {
      setName(name)
    }
  }

  const lock = () => {
    const now = Date.now()
    lockBoard(id, {
      locked: true,
      round: 0,
      timestamp: now,
    })
  }

  const record = async (action: string) => {
    const now = Date.now()
    const entry = { action }
    const result = await createLog(id, Object.assign(entry, { round: 1, timestamp: now }))
    if (!result.success) throw new Error(result.error)
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
