'use client'

import { useState } from 'react'
import { serverError } from '@/app/actions/server-error'
import { createTeam, deleteTeam, updateTeam } from '@/app/actions/teams.actions'

export function TeamButtons({ id }: { id: string }) {
  const [message, setMessage] = useState('')

  async function create() {
    const result = await createTeam({ name: 'Untitled' })
    if (!result.success) setMessage(result.error)
  }

  async function rename() {
    const result = await updateTeam(id, { name: 'Renamed' })
    if (!result.success) setMessage(result.error)
  }

  async function remove() {
    const result = await deleteTeam(id).catch(serverError)
    if (!result.success) setMessage('Not removed')
  }

  async function tag() {
    const res = await fetch('/api/tags', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ name: 'new' }),
    })
    if (!res.ok) setMessage('Not tagged')
  }

  return (
    <>
      <button onClick={create}>New</button>
      <button onClick={rename}>Rename</button>
      <button onClick={remove}>Remove</button>
      <button onClick={tag}>Tag</button>
      <p>{message}</p>
    </>
  )
}
