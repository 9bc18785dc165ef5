'use client'

import { useState } from 'react'

/** Its own names are the ones that a form would get. */
export function Invite({ submit, send }: { submit: string; send: string }) {
  const [input, setInput] = useState('')
  const [serverError, setServerError] = useState('')
  const [notes, setNotes] = useState<string[]>([])

  const create = async (e: React.FormEvent) => {
    e.preventDefault()
    setServerError('')
    const res = await fetch('/api/folders', { method: 'POST', body: JSON.stringify({ name: input }) })
    if (!res.ok) {
      setServerError('Not invited')
      return
    }
    const folder = await res.json()
    setNotes([...notes, `${input} has ${folder.name}`])
  }

  return (
    <form onSubmit={create}>
      <input value={input} onChange={(e) => setInput(e.target.value)} />
      {notes.map((isPending) => (
        <p key={isPending}>
          {isPending}
          {serverError && <b>{serverError}</b>}
        </p>
      ))}
      <button>{submit || send}</button>
    </form>
  )
}
