'use client'

import { useState } from 'react'
import { serverError } from '@/app/actions/server-error'
import { createNote } from '@/app/actions/teams.actions'

export function Notes({ team }: { team: string }) {
  const [title, setTitle] = useState('')
  const [message, setMessage] = useState('')

  async function add() {
    const result = await createNote(team, { title }).catch(serverError)
    if (!result.success) setMessage('Not added')
  }

  async function pin() {
    const result = await createNote(team, { title }, 'yes').catch(serverError)
    if (!result.success) setMessage('Not pinned')
  }

  return (
    <div>
      <input value={title} onChange={(event) => setTitle(event.target.value)} />
      <button onClick={add}>Add</button>
      <button onClick={pin}>Pin</button>
      {message && <p>{message}</p>}
    </div>
  )
}
